import { Sealer, SealingKey } from '@gatehouse/platform';
import type { sealingKeys } from '@gatehouse/testing';

export type SealingPair = Awaited<ReturnType<typeof sealingKeys>>;

/** The value of `UNSEALING_KEY` during a rotation: the first one is current. */
export const jwkSetOf = (...pairs: SealingPair[]): string =>
  `{"keys":[${pairs.map(({ UNSEALING_KEY }) => UNSEALING_KEY).join()}]}`;

export const sealWith = ({ SEALING_KEY }: SealingPair, secret: string): Promise<string> =>
  new Sealer(() => SealingKey.parse(SEALING_KEY)).seal(secret);
