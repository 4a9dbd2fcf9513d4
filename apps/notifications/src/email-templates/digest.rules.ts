import { NoticeState } from '@gatehouse/contracts/notifications';
import type { Brand } from '../branding/brand.rules.js';
import { nameToGreet } from '../shared/text.rules.js';
import type { DigestContent, DigestItem } from './email-content.rules.js';
import type { EmailDraft } from './layout.rules.js';
import type { Wording } from './wording.rules.js';

/** Further items are only counted. */
const MOST_ITEMS = 20;
const LONGEST_TITLE = 120;

/** A digest of changes. If it is about one item only, the subject names it. */
export function digestDraft(
  { firstName, items: all, url, unsubscribeUrl }: DigestContent,
  brand: Brand,
  wording: Wording,
): Omit<EmailDraft, 'language'> {
  const { digest } = wording;
  const items = all.slice(0, MOST_ITEMS).map((item) => ({
    ...(noticeOf(item, wording) ?? changedItemOf(item, wording)),
    url: item.url,
  }));
  const [only] = items;
  const rest = all.length - items.length;
  return {
    subject: all.length === 1 && only ? only.subject : digest.subject(all.length, brand.name),
    opening: [wording.greeting(nameToGreet(firstName)), digest.opening(brand.name)],
    items,
    button: {
      label: digest.button,
      url: (all.length === 1 ? only?.url : null) ?? url,
      isWrittenOut: false,
    },
    closing: rest > 0 ? [digest.more(rest)] : [],
    foot: [digest.why(brand.name)],
    unsubscribe: { label: digest.unsubscribe, url: unsubscribeUrl },
  };
}

/** A notice of Gatehouse itself, which has words in each language. */
function noticeOf({ kind, title: subject, changes }: DigestItem, wording: Wording) {
  const state = NoticeState.safeParse(changes.at(-1)?.state);
  if (kind !== 'notice' || !state.success) return null;
  const { title, text } = wording.notices[state.data];
  return { subject: title(subject), title: title(subject), text };
}

function changedItemOf(item: DigestItem, wording: Wording) {
  const [title, text] = [titleOf(item, wording), changesOf(item, wording)];
  return { subject: [title, text].filter((part) => part).join(' – '), title, text };
}

function titleOf({ kind, number, title }: DigestItem, { kinds }: Wording): string {
  const short = title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1)}…` : title;
  return `${kinds[kind]}${number === null ? '' : ` ${number}`}: ${short}`;
}

/** Each kind of change once, in the order of its first occurrence. Comments are counted. */
function changesOf({ changes }: DigestItem, wording: Wording): string {
  const comments = changes.filter(({ event }) => event === 'commented').length;
  const isNew = changes.some(({ event }) => event === 'created');
  const descriptions = changes.flatMap(({ event, state, before, body }) => {
    switch (event) {
      case 'created':
        return [wording.isNew];
      case 'moved':
        return [
          [isNew ? null : before, state]
            .filter((each, place) => place === 1 || (each !== null && each !== state))
            .map((each) => stateName(wording, each))
            .join(' → '),
        ];
      case 'changed':
        return [wording.isChanged];
      case 'commented':
        return [wording.comments(comments)];
      case 'told':
        return body === null ? [] : [body];
    }
  });
  return [...new Set(descriptions)].join(' · ');
}

const stateName = ({ states, isChanged }: Wording, state: string | null): string =>
  Object.entries(states).find(([name]) => name === state)?.[1] ?? isChanged;
