// Counts days again, those that are left and those that have passed, for the reader's own day in Brussels. The page is
// whole without it.
const brussels = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Brussels" });
const now = new Date();
const lang = document.documentElement.lang;
const until = (day) => Math.round((Date.parse(day) - Date.parse(brussels.format(now))) / 86400000);

function today(more) {
  const set = { day: "numeric", month: "long", timeZone: "Europe/Brussels", ...more };
  const said = now.toLocaleDateString(lang === "en" ? "en-GB" : lang, set);
  return (lang === "fr" ? said.replace(/^1 /, "1er ") : said).replace(" ", "\u00a0");
}

for (const left of document.querySelectorAll("[data-end]")) {
  const { end, day, one, many, last, over } = left.dataset;
  const days = until(day);
  const closed = now > new Date(end);
  const said = closed ? over : days > 1 ? many : days === 1 ? one : last;
  left.textContent = said.replace("{n}", days).replace("{day}", today());
  if (closed) close(left);
}

const plural = new Intl.PluralRules(lang);
for (const age of document.querySelectorAll("[data-since]")) {
  const { since, one, many } = age.dataset;
  const days = -until(since);
  if (days >= 0) {
    const said = plural.select(days) === "one" ? one : many;
    age.textContent = said.replace("{n}", days).replace("{day}", today({ year: "numeric" }));
  }
}

// What closed since the page was made is not called open, and asks for nothing, until the site is made again.
function close(left) {
  const { was, running, closed } = left.dataset;
  const answer = left.closest(".answer");
  answer.querySelector(".above").textContent = was;
  answer.querySelector(".act")?.remove();
  for (const one of running ? document.querySelectorAll(".answer") : [answer]) one.classList.remove("tinted", "open", "soon");
  for (const word of document.querySelectorAll(".answer .word")) {
    if (word.textContent.trim() === running) word.textContent = closed;
  }
}
