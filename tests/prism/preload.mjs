// Loaded into Prism before it starts.

// Prism ends when whoever started it has gone.
process.stdin.resume().on('end', () => process.exit());

// For a line of its log, Prism's command writes the encoded name of each query parameter over the name itself, and
// would then look for `fields%5B%5D` and never know `fields[]` (stoplightio/prism, issue 2443).
const encode = globalThis.encodeURI;
globalThis.encodeURI = (text) => encode(text).replaceAll('%5B', '[').replaceAll('%5D', ']');
