// Finds: asks for the parts of the index that a query needs, and lets MiniSearch weigh what they hold.

import MiniSearch from "./minisearch.js";
import { groups, isReference, keys } from "./words.js";

const MOST_PARTS = 4; // of one beginning of a word
const BOOST = { key: 8, name: 4, words: 2, text: 1 };
const WEIGHT = { dossier: 1.5, position: 1.3, recommendation: 0.4, page: 0.6, procedure: 1 };
const CLOSE = { prefix: 0.7, fuzzy: 0.4 }; // beside 1 for the very word
const SURE = 2; // a procedure that is named by its reference or its whole name comes before what is about it

export async function open(folder, lang) {
  const get = async (name, options) => {
    const answer = await fetch(folder + name, options);
    if (!answer.ok) throw new Error(`${answer.status} ${name}`);
    return answer.json();
  };
  const index = await get("index.json", { cache: "no-cache" });
  return new Finder(index, lang, (name) => get(`${name}?${index.version}`));
}

function running(steps) {
  let at = 0;
  return steps.map((step) => (at += step));
}

class Finder {
  constructor(index, lang, get) {
    this.index = index;
    this.lang = lang;
    this.asked = new Map();
    this.fetch = get;
    this.stop = new Set(index.stop);
    this.plain = new Set(index.plain);
    this.ends = running(Object.values(index.own));
    this.kinds = Object.keys(index.own);
  }

  get(name) {
    if (!this.asked.has(name)) this.asked.set(name, this.fetch(`${name}.json`));
    return this.asked.get(name);
  }

  // The numbers of what is found, the best first.
  async search(text) {
    if (isReference(text)) {
      const found = await this.weigh([this.reference(text)]);
      if (found.length) return found;
    }
    const asked = groups(text, { lang: this.lang, stop: this.stop, plain: this.plain });
    const every = await this.weigh(asked.groups, asked.whole);
    if (every.length || !asked.groups.length) return every;
    const close = await this.weigh(asked.groups, asked.whole, { fuzzy: true });
    return close.length ? close : this.weigh(asked.groups, asked.whole, { combineWith: "OR" });
  }

  reference(text) {
    return keys(text, this.plain).map((term, place) => ({ term, boost: 10 / (place + 1) }));
  }

  async weigh(wanted, whole, { fuzzy = false, combineWith = "AND" } = {}) {
    const alternatives = [...wanted.flat(), ...(whole ? [whole] : [])];
    const entries = (await Promise.all(alternatives.map((one) => this.entries(one, fuzzy)))).flat();
    const engine = this.engine(new Map(entries));
    const query = {
      combineWith,
      queries: wanted.map((group) => ({ combineWith: "OR", queries: group.map((one) => this.spec(one, fuzzy)) })),
    };
    const asked = whole ? { combineWith: "OR", queries: [this.spec(whole), query] } : query;
    return engine.search(asked).map((one) => one.id);
  }

  spec({ term, boost, prefix = false }, fuzzy) {
    const close = fuzzy && prefix && term.length > 3;
    return { queries: [term], prefix, fuzzy: close ? (term.length > 7 ? 2 : 1) : false, boostTerm: () => boost };
  }

  // The terms of the index that an alternative may match, with what they stand in.
  async entries({ term, prefix }, fuzzy) {
    const start = fuzzy && prefix ? term.slice(0, 3) : term;
    const first = Math.max(0, this.index.starts.findLastIndex((one) => one <= start));
    const last = prefix ? this.index.starts.findLastIndex((one) => one <= `${start}\uffff`) : first;
    const numbers = [];
    for (let part = first; part <= Math.min(last, first + MOST_PARTS - 1); part += 1) numbers.push(part);
    const parts = await Promise.all(numbers.map((part) => this.get(`terms-${part}`)));
    return parts.flatMap((part) =>
      Object.entries(part).filter(([one]) => (prefix ? one.startsWith(start) : one === term)),
    );
  }

  engine(entries) {
    const ids = {};
    const index = [...entries].map(([term, fields]) => {
      const data = {};
      for (const [field, ...steps] of fields) {
        data[field] = {};
        for (const number of running(steps)) {
          data[field][number] = 1;
          ids[number] = number;
        }
      }
      return [term, data];
    });
    const { fields, count } = this.index;
    const even = fields.map(() => 1);
    return MiniSearch.loadJS(
      {
        index,
        documentCount: count,
        nextId: count,
        documentIds: ids,
        fieldIds: Object.fromEntries(fields.map((field, number) => [field, number])),
        fieldLength: Object.fromEntries(Object.keys(ids).map((number) => [number, even])),
        averageFieldLength: even,
        storedFields: {},
        serializationVersion: 2,
      },
      {
        fields,
        tokenize: (text) => [text],
        processTerm: (term) => term,
        searchOptions: { boost: BOOST, weights: CLOSE, boostDocument: (id, term) => this.weight(id, term) },
      },
    );
  }

  weight(id, term) {
    const own = this.kinds[this.ends.findIndex((end) => id < end)];
    const sure = !own && /^[#=]/.test(term) ? SURE : 1;
    return WEIGHT[own ?? "procedure"] * sure;
  }

  // Keeps what the filters let through: kind, institution, stage, theme, open.
  async filtered(numbers, filters) {
    if (!Object.values(filters).some(Boolean)) return numbers;
    const facets = await this.get("facets");
    const theme = filters.theme && new Set(running(facets.themes[filters.theme] ?? []));
    const openNow = filters.open && new Set(running(facets.open));
    return numbers.filter((number) => {
      const place = parseInt(facets.of.slice(2 * number, 2 * number + 2), 36);
      const [kind, institution, stage] = this.index.facets[place];
      return (
        (!filters.kind || kind === filters.kind) &&
        (!filters.institution || institution === filters.institution) &&
        (!filters.stage || stage === filters.stage) &&
        (!theme || theme.has(number)) &&
        (!openNow || openNow.has(number))
      );
    });
  }

  // Everything, in the order of the index: for filters without a word.
  all() {
    return Array.from({ length: this.index.count }, (_, number) => number);
  }

  async cards(numbers) {
    const size = this.index.cards;
    return Promise.all(
      numbers.map(async (number) => (await this.get(`${this.lang}-${Math.floor(number / size)}`))[number % size]),
    );
  }
}

