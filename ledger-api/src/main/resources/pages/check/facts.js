/*
 * Compares what a page shows with the entries it says it has it from. An element marked `data-fact="POSITION PATH"` shows
 * the value at that path of the entry's leaf; amounts and times may be written as people read them.
 */

import { Refused } from './tlog.js';
import { grouped } from './words.js';

/** How many marked facts agree; the first that does not is thrown. */
export function compareFacts(document, entries, zone) {
  const marked = document.querySelectorAll('[data-fact]');
  const clock = clockOf(zone);
  for (const element of marked) {
    const [position, path] = element.dataset.fact.split(' ');
    const entry = entries.get(Number(position));
    const held = entry === undefined ? undefined : valueAt(path, entry);
    if (held === undefined || !agrees(element, held, clock)) {
      const refused = new Refused('shown', path);
      throw Object.assign(refused, { position: Number(position), shown: element.textContent.trim(), held: written(held) });
    }
  }
  return marked.length;
}

function valueAt(path, entry) {
  switch (path) {
    case 'number':
      return '#' + grouped(entry.position);
    case 'hash':
      return entry.hash;
    case 'bytes':
      return entry.bytes;
    case 'happened':
      return entry.leaf.meta.occurredAt ?? entry.leaf.meta.receivedAt;
    default:
      return path.split('.').reduce((value, name) => value?.[name], entry.leaf);
  }
}

function written(held) {
  return typeof held === 'object' ? JSON.stringify(held) : String(held ?? '');
}

function agrees(element, held, clock) {
  const time = element.querySelector('time');
  if (time !== null) {
    return agreesInTime(time, held, clock);
  } else if (typeof held === 'object') {
    return agreesInMoney(element.textContent, held);
  }
  return element.textContent === String(held);
}

/** To the second in the machine's form, to the minute or the day in the reader's. */
function agreesInTime(time, held, clock) {
  const second = held.slice(0, 19) + 'Z';
  const [day, hour] = clock(new Date(second));
  return time.dateTime === second && [day, hour, day + ' ' + hour].includes(time.textContent);
}

/** Day and hour in the ledger's own time zone. */
function clockOf(zone) {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone, hourCycle: 'h23',
    year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
  });
  return moment => {
    const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
    return [parts.year + '-' + parts.month + '-' + parts.day, parts.hour + ':' + parts.minute];
  };
}

/** The same digits, and the same currency where one is written. */
function agreesInMoney(shown, { amount, currency }) {
  const plain = shown.replace(/[\s\u202f\u00a0]/g, '').replace('\u2212', '-');
  const form = /^(-?)(\u20ae|[A-Z]{3})?(\d+(?:\.\d+)?)$/.exec(plain);
  if (form === null) {
    return false;
  }
  const [, sign, unit, digits] = form;
  const named = unit === '\u20ae' ? 'MNT' : unit;
  return shortest(sign + digits) === shortest(amount) && (named === undefined || named === currency);
}

function shortest(decimal) {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}
