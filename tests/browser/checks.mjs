// What is looked for in a page. All but `keyboard` run inside of it and see nothing of this file but themselves.

/** Every visible text is in the chosen language (`null`: all), and says in its mark-up in which one it is. */
export function texts(language) {
  const wrong = [];
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const short = (node) => JSON.stringify(node.textContent.trim().replace(/\s+/g, ' ').slice(0, 80));
  const said = [...document.querySelectorAll('.t')];
  const seen = new Map();
  for (const element of said) {
    const own = Number(element.dataset.l);
    const visible = shown(element);
    seen.set(own, (seen.get(own) ?? 0) + (visible ? 1 : 0));
    if (language !== null && own !== language && visible) wrong.push(`in another language than the chosen one: ${short(element)}`);
    const wanted = language === null ? !element.classList.contains('again') : own === language;
    if (wanted && !visible && shown(element.parentElement)) wrong.push(`not to be seen: ${short(element)}`);
  }
  for (const [own, count] of seen) {
    if (count === 0 && (language === null || language === own)) wrong.push(`no text in language ${own}`);
  }
  // Names, code and places are the same in every language.
  const ANY = 'code, pre, .method, .version, .edit, figcaption:not(:has(.t)), .languages label';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let elements = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    const text = node.textContent;
    if (!/\p{L}/u.test(text) || !shown(parent)) continue;
    elements += 1;
    const tag = parent.closest('[lang]')?.lang ?? '';
    const isHan = /\p{Script=Han}/u.test(text);
    if (isHan && !/^(zh|ja)/.test(tag) && !parent.closest('code, pre')) wrong.push(`Chinese, but lang="${tag}": ${short(node)}`);
    if (parent.closest(ANY)) continue;
    // Where a fact comes from is noted in the language of whoever noted it.
    if (parent.closest('.origin')) continue;
    if (!parent.closest('.t')) wrong.push(`in no language: ${short(node)}`);
    const isSentence = /[a-z]+( [a-z]+){3}/i.test(text);
    if (isSentence && !isHan && !tag.startsWith('en')) wrong.push(`English, but lang="${tag}": ${short(node)}`);
  }
  return { wrong, elements };
}

/** Nothing sticks out to the side, and nothing is cut off. */
export function layout() {
  const wrong = [];
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth > clientWidth) wrong.push(`is ${scrollWidth} wide in a window of ${clientWidth}`);
  // These are put aside on purpose, for those who listen.
  const ASIDE = '.skip, .languages legend, .languages input';
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest(ASIDE) || !element.checkVisibility()) continue;
    const container = element.parentElement.closest('.scroll, pre, .contents');
    const box = element.getBoundingClientRect();
    const name = `<${element.localName} class="${element.className}"> ${JSON.stringify(element.textContent.trim().slice(0, 40))}`;
    if (container === null && (box.right > clientWidth + 1 || box.left < -1)) wrong.push(`sticks out to ${Math.round(box.right)} of ${clientWidth}: ${name}`);
    const style = getComputedStyle(element);
    const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0 && style.display !== 'inline';
    if (isCut && !['auto', 'scroll'].includes(style.overflowX) && container === null) wrong.push(`has more than it shows: ${name}`);
    if (isCut && ['auto', 'scroll'].includes(style.overflowX) && element.tabIndex < 0) wrong.push(`cannot be scrolled by keyboard: ${name}`);
  }
  return { wrong };
}

/** Each link within the page shows what it leads to, below the header. */
export function anchors() {
  const wrong = [];
  const header = document.querySelector('.top').getBoundingClientRect().bottom;
  const links = new Set([...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')));
  for (const href of links) {
    location.hash = href;
    const target = document.getElementById(decodeURIComponent(href.slice(1)));
    if (target === null) {
      wrong.push(`${href} leads nowhere`);
      continue;
    }
    const { top } = target.getBoundingClientRect();
    // What begins the content may stand above it only when nothing is left to scroll.
    if (top < header - 1 || top > innerHeight - 20) wrong.push(`${href} stands at ${Math.round(top)}, the header ends at ${header}`);
  }
  if (links.size === 0) wrong.push('no link within the page');
  return { wrong, links: links.size };
}

/** Whatever has the focus can be told by looking, one of each kind. */
export function focus() {
  const wrong = [];
  const kinds = new Map();
  for (const element of document.querySelectorAll('a[href], summary, input, [tabindex]')) {
    const { localName, className, parentElement } = element;
    const kind = `${parentElement.localName}.${parentElement.className} > ${localName}.${className}`;
    if (!kinds.has(kind) && element.checkVisibility()) kinds.set(kind, element);
  }
  const header = document.querySelector('.top');
  for (const [kind, element] of kinds) {
    element.focus();
    if (document.activeElement !== element) wrong.push(`${kind} takes no focus`);
    const marked = element.localName === 'input' ? element.nextElementSibling : element;
    const { outlineStyle, outlineWidth } = getComputedStyle(marked);
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) wrong.push(`${kind} does not show its focus`);
    const { bottom } = marked.getBoundingClientRect();
    const isFree = header.contains(element) || element.matches('.skip') || bottom > header.getBoundingClientRect().bottom;
    if (!isFree) wrong.push(`${kind} has the focus below the header`);
  }
  return { wrong };
}

/** Tab reaches the choice of the language, and the arrows choose; the page then shows that language alone. */
export async function keyboard(page, languages) {
  const wrong = [];
  const name = () => page.evaluate(() => document.activeElement?.getAttribute('name'));
  await page.keyboard.press('Tab');
  const first = await page.evaluate(() => document.activeElement?.className);
  if (first !== 'skip') wrong.push(`the first stop is not the link to the content, but "${first}"`);
  for (let stops = 1; stops < 10 && (await name()) !== 'language'; stops += 1) await page.keyboard.press('Tab');
  if ((await name()) !== 'language') return [...wrong, 'Tab does not reach the choice of the language'];
  for (const at of [...languages.keys(), 0].slice(1)) {
    await page.keyboard.press('ArrowRight');
    const checked = await page.evaluate(() => document.querySelector('input[name=language]:checked')?.id);
    if (checked !== languages[at].id) wrong.push(`the arrow chooses ${checked} instead of ${languages[at].id}`);
    const said = await page.evaluate(texts, languages[at].language);
    wrong.push(...said.wrong);
  }
  return wrong;
}
