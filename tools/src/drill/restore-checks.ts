import { Session } from '@gatehouse/contracts/identity';
import { Invitation } from '@gatehouse/contracts/invitations';
import { Customer } from '@gatehouse/contracts/tenant-access';
import pg from 'pg';
import { z } from 'zod';
import { ApiClient } from '../client/api-client.js';
import { Mailbox } from '../client/mailbox.js';
import { ask } from './ask.js';
import { RestorePrograms } from './restore-programs.js';

/** A check and its result. */
export interface Finding {
  description: string;
  passed: boolean;
}

const Claims = z.looseObject({ sid: z.string() });

interface Place {
  gatewayUrls: [string, ...string[]];
  mailUrl: string | undefined;
  operator: { password: string };
}

const PASSWORD = 'a-password-for-the-drill';
const ADMIN = 'ada@drill.example';
const WITHDRAWN = 'withdrawn@drill.example';
const KEPT = 'kept@drill.example';

/** Data created before the backup and checked after the restore. */
export class RestoreChecks {
  private constructor(
    private readonly url: string,
    private readonly mailbox: Mailbox,
    private readonly ended: z.output<typeof Session>,
    private readonly open: z.output<typeof Session>,
    private readonly links: { withdrawn: string; kept: string },
    private readonly invitations: { withdrawn: string; kept: string },
    private readonly customerId: string,
    private readonly programs: RestorePrograms,
  ) {}

  /** Creates a provider with a customer, two sessions and two invitations. */
  static async gather(
    { gatewayUrls: [url], mailUrl, operator }: Place,
    operatorEmail: string,
  ): Promise<RestoreChecks> {
    const mailbox = new Mailbox(mailUrl ?? '');
    const anonymous = new ApiClient(url);
    const support = await anonymous.signIn(operatorEmail, operator.password);
    const administrator = { email: ADMIN, firstName: 'Ada', lastName: 'Nordin', language: 'en' };
    const provider = { name: 'Drill', modules: ['customer-login'], administrator };
    await support.call('POST', '/platform/providers', provider);
    const ada = await anonymous.activate(await mailbox.tokenFor(ADMIN), { password: PASSWORD });
    const customer = { name: 'Harbour Clinic', kind: 'corporate', email: null };
    const { id } = Customer.parse(await ada.call('POST', '/customers', customer));
    const invite = async (email: string) =>
      Invitation.parse(await ada.call('POST', '/invitations', { email, roles: ['agent'] })).id;
    const invitations = { withdrawn: await invite(WITHDRAWN), kept: await invite(KEPT) };
    const links = {
      withdrawn: await mailbox.tokenFor(WITHDRAWN),
      kept: await mailbox.tokenFor(KEPT),
    };
    const sessions = [await signIn(url), await signIn(url)] as const;
    const programs = await RestorePrograms.create(url, ada);
    return new RestoreChecks(url, mailbox, ...sessions, links, invitations, id, programs);
  }

  /** Ends one session, one invitation, one API key and one secret of an application after the backup. */
  async endSome(): Promise<Finding[]> {
    await ask(this.url, 'POST', '/auth/sign-out', this.ended.accessToken);
    const path = `/invitations/${this.invitations.withdrawn}`;
    await ask(this.url, 'DELETE', path, this.open.accessToken);
    await this.programs.endSome(this.open.accessToken);
    return [
      await this.finding('before: the session that was signed out is over', 401, () =>
        this.read(this.ended),
      ),
      await this.finding('before: the link of the deleted invitation is dead', 404, () =>
        this.lookUp(this.links.withdrawn),
      ),
      await this.finding('before: the deleted API key is dead', 401, () => this.programs.useKey()),
      await this.finding('before: the deleted secret of an application is dead', 401, () =>
        this.programs.useDeletedSecret(),
      ),
      await this.finding('before: its other secret is good', 200, () =>
        this.programs.useKeptSecret(),
      ),
      await this.finding('before: the other session is open', 200, () => this.read(this.open)),
    ];
  }

  /** Shows that a restore alone revives them, which is why the recovery step is needed. */
  async lookInto(databaseUrl: string): Promise<Finding[]> {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    const count = async (text: string, about: string): Promise<number> =>
      (await client.query(text, [about])).rowCount ?? 0;
    const session = await count(
      'select from identity.sessions where id = $1 and ended_at is null',
      sessionIn(this.ended),
    );
    const link = await count(
      'select from invitations.invitation_links where invitation_id = $1 and superseded_at is null',
      this.invitations.withdrawn,
    );
    await client.end();
    return [
      { description: 'the files alone bring the session back', passed: session === 1 },
      { description: 'and the link of the deleted invitation', passed: link === 1 },
    ];
  }

  /** Checks everything after recovery. */
  async look(): Promise<Finding[]> {
    const dead = [
      await this.finding('the session that was signed out stays over', 401, () =>
        this.read(this.ended),
      ),
      await this.finding('and cannot be refreshed', 401, () => this.refresh(this.ended)),
      await this.finding('so is every session from before', 401, () => this.refresh(this.open)),
      await this.finding('with its access token', 401, () => this.read(this.open)),
      await this.finding('the link of the deleted invitation stays dead', 410, () =>
        this.lookUp(this.links.withdrawn),
      ),
      await this.finding('so is every link from before', 410, () => this.lookUp(this.links.kept)),
      await this.finding('the deleted API key stays dead', 401, () => this.programs.useKey()),
      await this.finding('so does the deleted secret of an application', 401, () =>
        this.programs.useDeletedSecret(),
      ),
      await this.finding('and every secret from before', 401, () => this.programs.useKeptSecret()),
    ];
    const session = await signIn(this.url);
    const token = session.accessToken;
    const alive = [
      await this.finding('people sign in with their passwords', 200, () => this.read(session)),
      await this.finding('what they had is there', 200, () =>
        ask(this.url, 'GET', `/customers/${this.customerId}`, token),
      ),
      await this.finding('the application gets another secret', 201, () =>
        this.programs.createSecret(token),
      ),
      await this.finding('an invitation is sent again', 202, () =>
        ask(this.url, 'POST', `/invitations/${this.invitations.kept}/resend`, token),
      ),
      await this.finding('its mail arrives, and lets in', 200, async () =>
        this.lookUp(await this.mailbox.tokenFor(KEPT, this.links.kept)),
      ),
    ];
    return [...dead, ...alive];
  }

  private async finding(
    what: string,
    wanted: number,
    act: () => Promise<number>,
  ): Promise<Finding> {
    const status = await act();
    return { description: `${what} (${status})`, passed: status === wanted };
  }

  private readonly read = ({ accessToken }: z.output<typeof Session>) =>
    ask(this.url, 'GET', '/me', accessToken);

  private readonly refresh = ({ refreshToken }: z.output<typeof Session>) =>
    ask(this.url, 'POST', '/auth/refresh', undefined, { refreshToken });

  private readonly lookUp = (token: string) =>
    ask(this.url, 'POST', '/activations/lookup', undefined, { token });
}

async function signIn(url: string): Promise<z.output<typeof Session>> {
  const body = { username: ADMIN, password: PASSWORD };
  return Session.parse(await new ApiClient(url).call('POST', '/auth/sign-in', body));
}

/** The session id in its access token. */
function sessionIn({ accessToken }: z.output<typeof Session>): string {
  const [, claims = ''] = accessToken.split('.');
  return Claims.parse(JSON.parse(Buffer.from(claims, 'base64url').toString())).sid;
}
