// What a reader types, as the index knows it: folded words with their inflections, and references in any form.
// tracker/publish/finding/terms.py folds what is found in the same way.

const LIGATURES = { œ: "oe", æ: "ae", ß: "ss", ø: "o", đ: "d", ł: "l" };
const ENDINGS = {
  nl: ["heden", "ingen", "en", "es", "sche", "se", "e", "s", "n", "t"],
  fr: ["issement", "ements", "ement", "ations", "ation", "iennes", "ienne", "iens", "ien", "ennes", "enne", "ens", "aux",
    "ales", "ale", "ees", "ee", "es", "er", "e", "s", "x"],
  en: ["ations", "ation", "ments", "ment", "ings", "ing", "ies", "ed", "es", "s", "y", "e"],
};
const SHORTEST = 4;

export function fold(text) {
  return text
    .toLowerCase()
    .replace(/[œæßøđł]/g, (sign) => LIGATURES[sign])
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");
}

export function words(text, stop) {
  return (fold(text).match(/[a-z0-9]+/g) ?? []).filter((word) => word.length > 1 && !stop.has(word));
}

// The beginnings that all forms of a word share: "zaden" and "zaad" both give zad and zaad.
function stems(word, lang) {
  const found = new Set([word]);
  for (const ending of ENDINGS[lang] ?? []) {
    if (word.endsWith(ending) && word.length - ending.length >= Math.min(SHORTEST, word.length - 1)) {
      found.add(word.slice(0, -ending.length));
      break;
    }
  }
  if (lang === "nl") [...found].forEach((stem) => vowels(stem).forEach((other) => found.add(other)));
  return [...found].filter((stem) => stem === word || stem.length >= 3);
}

// Dutch writes a long vowel once in an open syllable and a short one's consonant twice: wapenen, wapens; zaden, zaad.
function vowels(stem) {
  const found = [];
  if (/[^aeiou]([aeou])[^aeiouwxj]$/.test(stem)) found.push(stem.replace(/([aeou])([^aeiou])$/, "$1$1$2"));
  if (/(aa|ee|oo|uu)[^aeiou]$/.test(stem)) found.push(stem.replace(/([aeou])\1([^aeiou])$/, "$1$2"));
  if (/([bdfgklmnprst])\1$/.test(stem)) found.push(stem.slice(0, -1));
  if (/v$/.test(stem)) found.push(`${stem.slice(0, -1)}f`);
  if (/z$/.test(stem)) found.push(`${stem.slice(0, -1)}s`);
  return found;
}

function pieces(text) {
  return fold(text).replace(/(\d{2})k(\d{4})(\d{3})/g, "$1k$2 $3").match(/[a-z]+|\d+/g) ?? [];
}

// The keys of a reference, the surest first; none when there is no number.
export function keys(text, plain) {
  const all = pieces(text);
  const numbers = all.filter((piece) => /^\d/.test(piece)).map((piece) => piece.replace(/^0+(?=\d)/, ""));
  if (!numbers.length) return [];
  const joined = (some) => `#${[...some].sort((a, b) => a - b).join(".")}`;
  const series = [...new Set(all.filter((piece) => !/^\d/.test(piece) && !plain.has(piece)))].sort().join("");
  const found = series ? [joined(numbers) + series, joined(numbers)] : [joined(numbers)];
  if (numbers.length > 2) found.push(joined(numbers.slice(0, 2)) + series, joined(numbers.slice(0, 2)));
  return [...new Set(found)];
}

// A text that is nothing but a reference: numbers, and short groups of letters beside them.
export function isReference(text) {
  const all = pieces(text);
  return all.some((piece) => /^\d/.test(piece)) && all.every((piece) => /^\d/.test(piece) || piece.length <= 5);
}

// What is asked of the index: groups, each of which must be found; of a group one alternative is enough.
export function groups(text, { lang, stop, plain }) {
  const whole = { term: `=${(fold(text).match(/[a-z0-9]+/g) ?? []).join(" ")}`, boost: 12 };
  const chunks = text.split(/\s+/).filter(Boolean);
  const made = chunks.flatMap((chunk) => {
    const reference = /\d/.test(chunk) ? keys(chunk, plain).map((term, place) => ({ term, boost: 8 - place })) : [];
    const every = words(chunk, stop);
    if (reference.length && every.length) return [[...reference, ...alternatives(every[0], lang)]];
    return every.map((word) => alternatives(word, lang));
  });
  return { whole, groups: made };
}

function alternatives(word, lang) {
  return stems(word, lang).map((term) => ({ term, boost: term === word ? 1 : 0.8, prefix: term.length > 2 }));
}
