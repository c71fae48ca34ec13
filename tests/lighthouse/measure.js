// Measures pages with Lighthouse: node measure.js CHROMIUM ADDRESS… ; prints one JSON object a line.
import lighthouse from "lighthouse";
import * as launcher from "chrome-launcher";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const FLAGS = [
  "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

const [chromePath, ...addresses] = process.argv.slice(2);
const chrome = await launcher.launch({ chromePath, chromeFlags: FLAGS });
try {
  for (const address of addresses) {
    const { lhr } = await lighthouse(address, {
      port: chrome.port, output: "json", logLevel: "error", disableFullPageScreenshot: true, onlyCategories: CATEGORIES,
    });
    const scores = Object.fromEntries(CATEGORIES.map((name) => [name, Math.round(100 * lhr.categories[name].score)]));
    const lost = CATEGORIES.flatMap((name) => lhr.categories[name].auditRefs)
      .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
      .map(({ id }) => `${id}: ${lhr.audits[id].displayValue ?? lhr.audits[id].title}`);
    console.log(JSON.stringify({ address, scores, lost }));
  }
} finally {
  chrome.kill();
}
