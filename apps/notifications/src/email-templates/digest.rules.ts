import type { Brand, EmailContent, DigestItem } from './email-content.rules.js';
import { nameToGreet } from '../shared/text.rules.js';
import type { EmailDraft } from './layout.rules.js';
import type { Wording } from './wording.rules.js';

type News = Extract<EmailContent, { template: 'news' }>;

/** Who has more to be told is told so. */
const MOST_THINGS = 20;
const LONGEST_TITLE = 120;

/** What became of things, in one mail: where it is one thing, the subject names it. */
export function digestDraft(
  { firstName, things, url, leaveUrl }: News,
  brand: Brand,
  words: Wording,
): Omit<EmailDraft, 'language'> {
  const { news } = words;
  const items = things.slice(0, MOST_THINGS).map((thing) => ({
    title: nameOf(thing, words),
    text: becameOf(thing, words),
  }));
  const [only] = items;
  const rest = things.length - items.length;
  return {
    subject:
      things.length === 1 && only
        ? `${only.title} – ${only.text}`
        : news.subject(things.length, brand.name),
    opening: [words.greeting(nameToGreet(firstName)), news.opening(brand.name)],
    items,
    button: { label: news.button, url, isWrittenOut: false },
    closing: rest > 0 ? [news.more(rest)] : [],
    foot: [news.why(brand.name)],
    leave: { label: news.leave, url: leaveUrl },
  };
}

function nameOf({ kind, number, title }: DigestItem, { kinds }: Wording): string {
  const short = title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1)}…` : title;
  return `${kinds[kind]}${number === null ? '' : ` ${number}`}: ${short}`;
}

/** Each thing that happened once, in the order in which it did; comments are counted. */
function becameOf({ changes }: DigestItem, words: Wording): string {
  const comments = changes.filter(({ event }) => event === 'commented').length;
  const said = changes.flatMap(({ event, state, body }) => {
    switch (event) {
      case 'created':
        return [words.isNew];
      case 'moved':
        return [stateIn(words, state)];
      case 'changed':
        return [words.isChanged];
      case 'commented':
        return [words.comments(comments)];
      case 'told':
        return body === null ? [] : [body];
    }
  });
  return [...new Set(said)].join(' · ');
}

const stateIn = ({ states, isChanged }: Wording, state: string | null): string =>
  Object.entries(states).find(([name]) => name === state)?.[1] ?? isChanged;
