// The page of the search. The library and the index are asked for at the first key, or when the address has a query.

const SHOWN = 10;
const PAUSE = 120; // milliseconds without a key
const form = document.querySelector("form[role=search]");
const field = form.elements.q;
const list = document.getElementById("found");
const status = document.getElementById("status");
const FILTERS = ["kind", "theme", "institution", "stage", "open"];

let finder;
let latest = 0;
let waiting;

function load() {
  finder ??= import("./finding.js")
    .then(({ open }) => open(new URL("../../search/", import.meta.url).href, document.documentElement.lang))
    .catch((error) => {
      finder = undefined;
      throw error;
    });
  return finder;
}

function asked() {
  const data = new FormData(form);
  return Object.fromEntries(["q", ...FILTERS].map((name) => [name, (data.get(name) ?? "").trim()]));
}

function address(wanted) {
  const words = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value));
  return `${location.pathname}${words.size ? `?${words}` : ""}`;
}

async function find() {
  const wanted = asked();
  const turn = ++latest;
  history.replaceState(null, "", address(wanted));
  if (!Object.values(wanted).some(Boolean)) return show(turn, [], "");
  try {
    const index = await load();
    const every = wanted.q ? await index.search(wanted.q) : index.all();
    const { q, ...filters } = wanted;
    const numbers = await index.filtered(every, filters);
    const words = numbers.length === 1 ? form.dataset.one : form.dataset.many.replace("{n}", numbers.length);
    await more(turn, index, numbers, 0, numbers.length ? words : form.dataset.none);
  } catch (error) {
    show(turn, [], form.dataset.failed);
    console.error(error);
  }
}

async function more(turn, index, numbers, from, words) {
  const cards = await index.cards(numbers.slice(from, from + SHOWN));
  if (turn !== latest) return;
  if (!from) show(turn, [], words);
  const rows = cards.map(row);
  list.append(...rows);
  if (from) rows[0].querySelector("a").focus();
  if (numbers.length > from + SHOWN) {
    const button = element("button", "button", form.dataset.more);
    const item = element("li", "", button);
    button.type = "button";
    button.addEventListener("click", async () => {
      await more(turn, index, numbers, from + SHOWN, words);
      item.remove();
    });
    list.append(item);
  }
}

function show(turn, rows, words) {
  if (turn !== latest) return;
  list.replaceChildren(...rows);
  status.textContent = words;
}

function element(name, className, ...content) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

function named(filter, value) {
  return value && form.elements[filter]?.querySelector(`[value="${CSS.escape(value)}"]`)?.textContent;
}

function row([rest, title, lang, reference, date, [kind, institution, stage]]) {
  const link = element("a", "", title);
  link.href = new URL(`../${rest}`, location.href.split(/[?#]/)[0]).href;
  const heading = element("h2", "thing", link);
  if (lang) heading.lang = lang;
  const meta = [reference, named("institution", institution), date].filter(Boolean).join("\u00a0· ");
  const when = element("p", "when", element("span", "", named("kind", kind) ?? ""));
  const words = named("stage", stage);
  const body = element("div", "", heading, element("p", "meta", ...(words ? [element("span", "chip still", words), " "] : []), meta));
  return element("li", "", when, body);
}

function soon() {
  load().catch(() => {});
  clearTimeout(waiting);
  waiting = setTimeout(find, PAUSE);
}

function restore() {
  const words = new URLSearchParams(location.search);
  field.value = words.get("q") ?? "";
  for (const name of FILTERS) {
    const control = form.elements[name];
    if (control?.type === "checkbox") control.checked = words.has(name);
    else if (control) control.value = words.get(name) ?? "";
  }
  if (words.size) find();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  history.pushState(null, "", address(asked()));
  find();
});
field.addEventListener("input", soon);
form.addEventListener("change", (event) => event.target !== field && find());
addEventListener("popstate", restore);
restore();
