/*
 * Says what the check found in the page's own language: the sentences come with the page, the script knows only their names.
 */

const GROUP = '\u202f';

export class Words {
  #sentences;
  #zone;

  constructor(sentences, zone) {
    this.#sentences = sentences;
    this.#zone = zone;
  }

  /** The sentence as nodes, with facts, text or nodes themselves, in their places. */
  say(key, ...facts) {
    const sentence = this.#sentences[key];
    if (sentence === undefined) {
      throw new Error('no words for ' + key);
    }
    return sentence.split(/\{(\d)\}/).map((part, i) => (i % 2 === 0 ? part : facts[Number(part)]));
  }

  /** The form of a sentence that fits a number, which is its fact 0. */
  count(key, number, ...facts) {
    return this.say(key + (number === 1 ? '.one' : '.other'), grouped(number), ...facts);
  }

  /** A moment in the ledger's own time zone, as the pages write it. */
  moment(when) {
    const moment = new Date(when);
    const written = new Intl.DateTimeFormat('sv-SE', { timeZone: this.#zone, dateStyle: 'short', timeStyle: 'short' }).format(moment);
    return element('time', { class: 'n', datetime: moment.toISOString().slice(0, 19) + 'Z' }, written);
  }
}

/** The sentences in the page's language; they stand beside the script, so that a page need not carry them. */
export async function wordsOf(zone) {
  const file = new URL('words.' + document.documentElement.lang + '.json', import.meta.url);
  return new Words(await (await fetch(file)).json(), zone);
}

export function grouped(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, GROUP);
}

/** `#41 207`, a link to the entry. */
export function position(number) {
  return element('a', { class: 'p', href: '/events/' + number }, '#' + grouped(number));
}

/** An element with attributes and children; text children are text, never markup. */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children.flat());
  return made;
}

const SHAPES = {
  wait: [['path', { d: 'M2 8h2m3 0h2m3 0h2', stroke: 'currentColor', 'stroke-width': 2.5 }]],
  open: [['circle', { cx: 8, cy: 8, r: 6.25, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.5, 'stroke-dasharray': '2.4 2.5' }]],
  holds: [['path', { d: 'M2.5 8.5l3.5 3.5 7.5-8', fill: 'none', stroke: 'currentColor', 'stroke-width': 2.5 }]],
  fails: [
    ['path', { d: 'M5 .5h6L15.5 5v6L11 15.5H5L.5 11V5z', fill: 'currentColor' }],
    ['path', { d: 'M5 5l6 6m0-6l-6 6', class: 'cross', 'stroke-width': 2 }],
  ],
};

/** The shape of a finding; the words beside it say the same. */
export function shape(finding) {
  const drawn = SHAPES[finding].map(([name, attributes]) => drawing(name, attributes));
  return drawing('svg', { class: 'v', viewBox: '0 0 16 16', 'aria-hidden': true }, ...drawn);
}

function drawing(name, attributes, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}
