import { randomUUID } from 'node:crypto';
import { Session } from '@gatehouse/contracts/identity';
import { acceptTerms } from '@gatehouse/contracts/tenant-access';
import { call, expectAnswer, type Answer, type Method, type Wish } from './client.js';

/** A part of a name or an address that no other test has. */
export const unique = (): string => randomUUID().slice(0, 13);

export const PASSWORD = 'a long password for tests';

/** Somebody who is signed in. */
export class Person {
  constructor(
    readonly email: string,
    readonly password: string,
    public session: Session,
  ) {}

  get token(): string {
    return this.session.accessToken;
  }

  call(method: Method, path: string, wish: Wish = {}): Promise<Answer> {
    return call(method, path, { token: this.token, ...wish });
  }

  /** Goes on with new tokens. */
  async refresh(): Promise<void> {
    const { refreshToken } = this.session;
    const answer = await call('POST', '/auth/refresh', { body: { refreshToken } });
    this.session = expectAnswer(answer, 200, Session);
  }

  /** Accepts the terms that bind, and goes on with a token that says so. */
  async acceptTerms(): Promise<void> {
    const version = this.session.termsRequired?.version;
    const answer = await this.call('POST', '/terms/acceptances', { body: { version } });
    expectAnswer(answer, 201, acceptTerms.output);
    await this.refresh();
  }

  /** Signs in once more, as on another device. */
  signInAgain(): Promise<Person> {
    return signIn(this.email, this.password);
  }
}

/** Tries to sign in. */
export const trySignIn = (username: string, password: string, wish: Wish = {}): Promise<Answer> =>
  call('POST', '/auth/sign-in', { ...wish, body: { username, password } });

export async function signIn(username: string, password: string): Promise<Person> {
  const session = expectAnswer(await trySignIn(username, password), 200, Session);
  return new Person(username, password, session);
}

/** The one who runs the platform. */
export const signInOperator = (): Promise<Person> =>
  signIn('operator@gatehouse.local', 'operator-password-for-local-use');

/** Redeems a link as a person does who has no account yet. */
export async function activate(email: string, token: string, wish: Wish = {}): Promise<Person> {
  const body = { token, password: PASSWORD, firstName: 'Kim', lastName: 'Doe' };
  const answer = await call('POST', '/activations', { ...wish, body });
  return new Person(email, PASSWORD, expectAnswer(answer, 201, Session));
}
