// Counts the days that are left again, for the reader's own day in Brussels. The page is whole without it.
const brussels = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Brussels" });
const now = new Date();

for (const left of document.querySelectorAll("[data-end]")) {
  const { end, day, one, many, last, over, first, months } = left.dataset;
  const days = Math.round((Date.parse(day) - Date.parse(brussels.format(now))) / 86400000);
  const closed = now > new Date(end);
  const said = closed ? over : days > 1 ? many : days === 1 ? one : last;
  const [, month, date] = brussels.format(now).split("-").map(Number);
  const today = `${date === 1 ? first : date}\u00a0${months.split(" ")[month - 1]}`;
  left.textContent = said.replace("{n}", days).replace("{day}", today);
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
