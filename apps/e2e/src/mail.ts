import { eventually } from '@gatehouse/testing/wait';
import { stack } from './stack.js';

/** A mail, as the catcher shows it. */
export interface Mail {
  subject: string;
  text: string;
  html: string;
}

const PATIENCE_MS = 15_000;

/** The mails to an address that carry a link which lets somebody in, the oldest first; what else is told comes when it comes. */
export const mailsTo = async (address: string): Promise<Mail[]> =>
  (await allMailsTo(address)).filter(({ text }) => text.includes('#token='));

/** Every mail to an address, the oldest first. */
export async function allMailsTo(address: string): Promise<Mail[]> {
  const filter = new URLSearchParams({ 'to.address': address });
  const response = await fetch(`${stack.mailUrl}/api/email?${filter.toString()}`);
  return (await response.json()) as Mail[];
}

/** Waits for the one of them that comes after `before` others. */
export function nextMail(address: string, before = 0): Promise<Mail> {
  return eventually(async () => (await mailsTo(address))[before], PATIENCE_MS);
}

/** The token in the link of a mail. */
export function tokenIn({ text }: Mail): string {
  const token = /#token=([\w-]{43})\s/.exec(text)?.[1];
  if (token === undefined) throw new Error(`there is no link in: ${text}`);
  return token;
}

/** Waits for that mail and takes the token from its link. */
export const nextToken = async (address: string, before = 0): Promise<string> =>
  tokenIn(await nextMail(address, before));
