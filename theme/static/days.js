// Counts the days that are left again, for the reader's own day in Brussels. The page is whole without it.
const brussels = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Brussels" });
const now = new Date();

for (const left of document.querySelectorAll("[data-end]")) {
  const { end, day, one, many, last, over } = left.dataset;
  const days = Math.round((Date.parse(day) - Date.parse(brussels.format(now))) / 86400000);
  const closed = now > new Date(end);
  const said = closed ? over : days > 1 ? many : days === 1 ? one : last;
  const lang = document.documentElement.lang;
  const today = now.toLocaleDateString(lang, { day: "numeric", month: "long", timeZone: "Europe/Brussels" });
  left.textContent = said.replace("{n}", days).replace("{day}", today.replace(" ", "\u00a0"));
  if (closed) close(left);
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
