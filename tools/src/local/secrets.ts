import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { newActorKeys, newAuditKeys, newSealingKeys } from '@gatehouse/platform/provisioning';
import { z } from 'zod';
import { Failure } from './failure.js';
import { writeAtomically } from './atomic-write.js';

const keyPair = z.object({ privateKey: z.string(), publicKey: z.string() });
const passwords = z.record(z.string(), z.string());

const secretsSchema = z.object({
  /** Passwords of NATS users. */
  nats: passwords,
  /** Passwords of PostgreSQL roles by service name, and of `postgres`. */
  database: passwords,
  /** The key that signs actor assertions. */
  actorKeys: keyPair,
  /** The key that encrypts links for the mail worker. */
  sealingKeys: keyPair,
  /** The key that encrypts identity's signing keys: 32 bytes in base64. */
  keyEncryptionKey: z.string(),
  /** The secret of mail provider webhooks (Standard Webhooks). Missing in older data folders. */
  mailEventsSecret: z.string().optional(),
  /** The key that signs audit chain heads. Missing in older data folders. */
  auditKeys: keyPair.optional(),
});

/** The secrets of a data folder. */
export type Secrets = Required<z.infer<typeof secretsSchema>>;

/** Who needs a password. */
export interface Holders {
  nats: string[];
  database: string[];
}

/** Reads the secrets from `file` and generates missing ones. */
export async function openSecrets(file: string, holders: Holders): Promise<Secrets> {
  const known = await readSecrets(file);
  const secrets: Secrets = {
    nats: withPasswords(holders.nats, known?.nats),
    database: withPasswords(holders.database, known?.database),
    actorKeys: known?.actorKeys ?? newActorKeys(),
    sealingKeys: known?.sealingKeys ?? (await newSealingKeys()),
    keyEncryptionKey: known?.keyEncryptionKey ?? randomBytes(32).toString('base64'),
    auditKeys: known?.auditKeys ?? newAuditKeys(),
    mailEventsSecret: known?.mailEventsSecret ?? `whsec_${randomBytes(32).toString('base64')}`,
  };
  const content = JSON.stringify(secrets, null, 2);
  if (content !== JSON.stringify(known, null, 2)) await writeAtomically(file, content);
  return secrets;
}

async function readSecrets(file: string): Promise<z.infer<typeof secretsSchema> | undefined> {
  let content: string;
  try {
    content = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return secretsSchema.parse(JSON.parse(content));
  } catch {
    // New secrets would not match the existing database.
    throw new Failure(`${file} is damaged: restore it, or start over with --reset.`);
  }
}

function withPasswords(
  names: string[],
  known: Record<string, string> = {},
): Record<string, string> {
  const missing = names.filter((name) => known[name] === undefined);
  const added = missing.map((name) => [name, randomBytes(32).toString('base64url')]);
  return { ...known, ...(Object.fromEntries(added) as Record<string, string>) };
}
