import { eventually } from '@gatehouse/testing/wait';
import { stack } from './stack.js';

/** An email in the mail catcher. */
export interface Mail {
  from: { name: string; address: string }[];
  subject: string;
  text: string;
  html: string;
}

const TIMEOUT_MS = 15_000;

/** Emails with a token link to an address, oldest first. */
export const mailsTo = async (address: string): Promise<Mail[]> =>
  (await allMailsTo(address)).filter(({ text }) => text.includes('#token='));

/** All emails to an address, oldest first. */
export async function allMailsTo(address: string): Promise<Mail[]> {
  const filter = new URLSearchParams({ 'to.address': address });
  const response = await fetch(`${stack.mailUrl}/api/email?${filter.toString()}`);
  return (await response.json()) as Mail[];
}

/** Waits for the email with a link that follows `before` others. */
export function nextMail(address: string, before = 0): Promise<Mail> {
  return eventually(async () => (await mailsTo(address))[before], TIMEOUT_MS);
}

/** The token in an email's link. */
export function tokenIn({ text }: Mail): string {
  const token = /#token=([\w-]{43})\s/.exec(text)?.[1];
  if (token === undefined) throw new Error(`there is no link in: ${text}`);
  return token;
}

export const nextToken = async (address: string, before = 0): Promise<string> =>
  tokenIn(await nextMail(address, before));
