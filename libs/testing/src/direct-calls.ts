import type { Actor, Call, ServiceName } from '@gatehouse/contracts';
import { allCalls } from '@gatehouse/contracts/topology';
import { headers } from '@nats-io/transport-node';
import { actor, contextOf, forgedStatements } from './actors.js';
import type { TestPlatform } from './platform.js';

/** What came back: the code of a problem, or that there was none. */
export type Verdict = string;

const ANSWERED: Verdict = 'answered';

/** Sends a call with any statement, or none. */
export type DirectCaller = (
  contract: Call,
  input: unknown,
  statement?: string,
) => Promise<{ verdict: Verdict; output: unknown }>;

/** Calls as an attacker could who has got hold of a NATS user that is allowed to. */
export async function directCallerOf(platform: TestPlatform): Promise<DirectCaller> {
  const connection = await platform.connect('admin');
  return async (contract, input, statement) => {
    const sent = headers();
    if (statement !== undefined) sent.set('gatehouse-actor', statement);
    const packet = JSON.stringify({ id: '1', pattern: contract.subject, data: input });
    const options = { timeout: 5_000, headers: sent };
    const message = await connection.request(contract.subject, packet, options);
    const { response } = message.json<{
      response: { output?: unknown; problem?: { code: string } };
    }>();
    return { verdict: response.problem?.code ?? ANSWERED, output: response.output };
  };
}

const mighty = actor({ organizationKind: 'platform', platformRole: 'platform-support' });
const anonymous: Actor = { kind: 'anonymous' };

/** Who asks, and what every call answers them before it looks at anything else. */
function expectations(contract: Call): { who: string; statement?: string; verdict: Verdict }[] {
  const internal = contract.access === 'internal';
  const personal = contract.access !== 'anyone' && !internal;
  return [
    ...Object.entries(forgedStatements(mighty)).map(([wrong, statement]) => ({
      who: `a statement ${wrong}`,
      statement,
      verdict: 'not-signed-in',
    })),
    ...(internal ? [] : [{ who: 'no statement', verdict: 'not-signed-in' }]),
    ...[mighty, anonymous]
      .filter((who) => internal || (personal && who === anonymous))
      .map((who) => ({
        who: `the assertion of ${who === anonymous ? 'an anonymous caller' : 'a person'}`,
        statement: contextOf(who).assertion ?? '',
        verdict: internal ? 'permission-denied' : 'not-signed-in',
      })),
  ];
}

/**
 * Sends every call of a service without a statement, with forged ones, and with those of people who have no business there.
 * @returns the calls that answered anything but the refusal that is due
 */
export async function directCallFaults(
  call: DirectCaller,
  service: ServiceName,
): Promise<string[]> {
  const faults: string[] = [];
  for (const contract of allCalls.filter((call) => call.service === service)) {
    for (const { who, statement, verdict } of expectations(contract)) {
      const response = await call(contract, {}, statement);
      if (response.verdict !== verdict)
        faults.push(`${contract.name} with ${who}: ${response.verdict}, not ${verdict}`);
    }
  }
  return faults;
}
