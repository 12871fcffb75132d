// Opens every page of a folder in Chromium, from the file, and says what is wrong with it.
//
// usage: node main.mjs PAGES PICTURES    (in the folder whose node_modules have playwright-core and axe-core)

import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { anchors, focus, keyboard, layout, texts } from './checks.mjs';

const installed = createRequire(join(process.cwd(), 'main.mjs'));
const { chromium } = installed('playwright-core');
const AXE = readFileSync(installed.resolve('axe-core/axe.min.js'), 'utf8');

// The browser asks nobody for anything: neither for updates nor for names.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const WIDTHS = { narrow: 360, wide: 1440 };
const SCHEMES = ['light', 'dark'];

const [pages, pictures] = process.argv.slice(2).map((path) => resolve(path));
const found = new Set();
const counts = { pages: 0, views: 0, links: 0, elements: 0, rules: 0 };

/** Opens a page in a context of its own, does something with it, and notes what it says meanwhile. */
async function view(browser, file, options, look) {
  const { name, width = WIDTHS.wide, scheme = 'light', script = false } = options;
  const where = `${relative(pages, file)} (${name})`;
  const note = (what) => found.add(`${where}: ${what}`);
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    javaScriptEnabled: script,
    reducedMotion: 'reduce',
  });
  // A machine that is busy with other things is no finding.
  context.setDefaultTimeout(300_000);
  try {
    const page = await context.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) note(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => note(`script: ${error.message}`));
    page.on('requestfailed', (request) => note(`cannot load ${request.url()}`));
    await page.route('**', (route) => {
      const url = route.request().url();
      if (/^(file|data):/.test(url)) return route.continue();
      note(`asks for ${url}`);
      return route.abort();
    });
    await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
    counts.views += 1;
    const report = async (check, ...args) => {
      const said = await page.evaluate(check, ...args);
      for (const key of ['links', 'elements']) counts[key] += said[key] ?? 0;
      said.wrong.forEach(note);
    };
    await look(page, report, note);
  } finally {
    await context.close();
  }
}

/** The languages that can be chosen, in their order; none when there is only one. */
const choices = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('input[name=language]')].map((input) => ({
      id: input.id,
      // `null`: all of them.
      language: input.id === 'l-all' ? null : Number(input.id.slice(2)),
      tag: input.id === 'l-all' ? 'all' : input.labels[0].lang,
    })),
  );

const choose = (page, choice) => page.locator(`label[for="${choice.id}"]`).click();

/** What every reader sees: texts, languages and layout, without any script of the page. */
async function readers(browser, file, languages) {
  for (const [size, width] of Object.entries(WIDTHS)) {
    for (const scheme of SCHEMES) {
      await view(browser, file, { name: `${size}, ${scheme}`, width, scheme }, async (page, report) => {
        for (const choice of languages) {
          await choose(page, choice);
          // Colours say nothing else and move nothing.
          if (scheme === 'light') await report(texts, choice.language);
          await report(layout);
          await shoot(page, file, `${size}-${scheme}-${choice.tag}`);
        }
        if (scheme === 'light') await report(anchors);
      });
    }
  }
}

async function shoot(page, file, name) {
  const stem = relative(pages, file).replace(/\.html$/, '').replaceAll('/', '-');
  for (const id of ['', 'body', 'errors', 'examples', 'types', 'review']) {
    const isThere = await page.evaluate((id) => {
      const target = id === '' ? document.body : document.getElementById(id);
      target?.scrollIntoView();
      return target !== null;
    }, id);
    if (isThere) await page.screenshot({ path: join(pictures, `${stem}-${name}-${id || 'top'}.png`) });
  }
}

/** Those without a mouse. */
const hands = (browser, file, languages) =>
  view(browser, file, { name: 'keyboard' }, async (page, report, note) => {
    for (const wrong of await keyboard(page, languages)) note(wrong);
    await page.reload();
    await page.keyboard.press('Tab');
    await report(focus);
  });

/** Those with paper. */
const paper = (browser, file, languages) =>
  view(browser, file, { name: 'print', width: 720, scheme: 'dark' }, async (page, report) => {
    for (const choice of languages) {
      await page.emulateMedia({ media: 'screen' });
      await choose(page, choice);
      await page.emulateMedia({ media: 'print', colorScheme: 'light' });
      await report(texts, choice.language);
      await report(layout);
      const stem = relative(pages, file).replace(/\.html$/, '').replaceAll('/', '-');
      await page.pdf({ path: join(pictures, `${stem}-${choice.tag}.pdf`), format: 'A4' });
    }
  });

/** Those who have the page read to them, or see it differently: axe-core, the only script that ever runs. */
async function everybody(browser, file, languages) {
  for (const choice of languages) {
    // All languages together are what a reader sees first; one alone has the same colours.
    for (const scheme of choice === languages[0] ? SCHEMES : ['light']) {
      const name = `axe, ${choice.tag}, ${scheme}`;
      await view(browser, file, { name, scheme, script: true }, async (page, _, note) => {
        await choose(page, choice);
        await page.evaluate(AXE);
        const { violations, passes } = await page.evaluate(() =>
          // Only of what is wrong is each element told, which is most of the time.
          axe.run(document, { preload: false, resultTypes: ['violations'] }),
        );
        counts.rules = Math.max(counts.rules, passes.length);
        for (const { id, help, nodes } of violations) {
          const [first] = nodes;
          note(`${id}: ${help}; ${nodes.length} times, first ${first.target}\n    ${first.html.slice(0, 200)}\n    ${first.failureSummary.replaceAll('\n', '\n    ')}`);
        }
      });
    }
  }
}

async function judge(browser, file) {
  let languages = [];
  await view(browser, file, { name: 'first look' }, async (page, _, note) => {
    languages = await choices(page);
    if (languages.length === 0) note('has no language to choose');
  });
  counts.pages += 1;
  // The machine has more than one core, and each view stands alone.
  await Promise.all([readers, hands, paper, everybody].map((look) => look(browser, file, languages)));
}

const files = readdirSync(pages, { recursive: true })
  .filter((name) => name.endsWith('.html'))
  .sort()
  .map((name) => join(pages, name));
rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: FLAGS });
try {
  for (const file of files) await judge(browser, file);
} finally {
  await browser.close();
}
for (const what of found) console.log(what);
const { pages: seen, views, links, elements, rules } = counts;
if (found.size > 0) {
  console.log(`${found.size} findings on ${seen} pages`);
  process.exitCode = 1;
} else {
  console.log(`${seen} pages, ${views} views, ${links} links, ${elements} texts, ${rules} rules of axe-core; nothing found`);
}
