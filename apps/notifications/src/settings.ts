import { Resolver } from 'node:dns';
import { line } from '@gatehouse/contracts';
import {
  cap,
  EventSources,
  imageSettings,
  listed,
  publicUrl,
  publicUrlNote,
  serviceSettings,
  setting,
} from '@gatehouse/platform/config';
import { UnsealingKeys } from '@gatehouse/platform/crypto';
import { z } from 'zod';
import { webhookSettings } from './webhooks/webhook-settings.js';

/** Options of the library that would log entire mails, including their links. */
const LOGGING_OPTIONS = ['debug', 'logger', 'transactionLog'];

/** In the format of Standard Webhooks: `whsec_`, and 24 to 64 bytes in base64. */
const WebhookSecret = z
  .string()
  .regex(/^whsec_[A-Za-z0-9+/]+={0,2}$/, 'must be whsec_ and base64')
  .transform((text) => Buffer.from(text.slice('whsec_'.length), 'base64'))
  .refine(({ length }) => length >= 24 && length <= 64, 'must be of 24 to 64 bytes');
const MailEventsSecrets = z.string().transform(listed).pipe(z.array(WebhookSecret));

const SmtpUrl = z
  .url({ protocol: /^smtps?$/ })
  .refine(
    (url) => !LOGGING_OPTIONS.some((name) => new URL(url).searchParams.has(name)),
    `must not ask for logs: mails hold secrets`,
  );

const Sender = line(320).regex(
  /^[^<>]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/,
  'must be an address, or a name and an address in angle brackets',
);

/** As the library of Node.js takes them. */
function areServers(servers: string[]): boolean {
  try {
    new Resolver().setServers(servers);
    return true;
  } catch {
    return false;
  }
}
const DnsServers = z
  .string()
  .transform(listed)
  .refine(areServers, 'must be IP addresses, each with a port if it is not 53');

export const settings = z.object({
  ...serviceSettings,
  ...imageSettings,
  SMTP_URL: setting(SmtpUrl, {
    meaning: 'the mail server, with user and password if required',
    must: 'an smtp:// or smtps:// URL',
    secret: true,
  }),
  MAIL_FROM: setting(Sender, {
    meaning: 'the sender of emails',
    must: 'an address, or a name and an address in angle brackets',
  }),
  PUBLIC_URL: setting(
    publicUrl.transform((url) => url.replace(/\/+$/, '')),
    publicUrlNote,
  ),
  DNS_SERVERS: setting(DnsServers.default([]), {
    meaning: "the DNS servers that are asked for the records of providers' domains",
    must: 'IP addresses, each with `:` and a port if it is not 53, separated by commas',
    shown: "the system's",
  }),
  UNSEALING_KEY: setting(UnsealingKeys, {
    meaning:
      'the private key that decrypts links; during rotation several, the first of which is current',
    must: 'a private key as JWK in JSON, or a JWK Set of such keys',
    secret: true,
  }),
  MAILS_PER_HOUR: cap(10, 'emails per address and hour; further ones wait'),
  MAIL_EVENTS_SECRET: setting(MailEventsSecrets.default([]), {
    meaning:
      'the secret with which mail providers sign bounce and complaint webhooks (Standard Webhooks); unset: they are rejected',
    must: 'whsec_ and 24 to 64 bytes in base64; several separated by commas',
    secret: true,
  }),
  NEWS_AFTER_SECONDS: cap(
    60,
    'how long changes of a resource are collected into one email, in seconds from the first',
  ),
  EVENT_SOURCES: setting(EventSources.default(new Map()), {
    meaning:
      'external services that may publish events, and the organizations that each may address',
    must: 'comma-separated names of lower-case letters, digits and dashes, each followed by = and organization ids (separated by +) or *',
    shown: 'none; demo=* with npm start',
  }),
  ...webhookSettings,
});

export type Settings = z.output<typeof settings>;
