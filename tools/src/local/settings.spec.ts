import { describeSettings, misspelledSettings } from '@gatehouse/platform/config';
import { beforeAll, describe, expect, it } from 'vitest';
import { LOCAL_OPERATOR_PASSWORD } from './operator-password.js';
import { projectRoot } from './project.js';
import type { Secrets } from './secrets.js';
import {
  allOf,
  readServiceSettings,
  variablesOf,
  type ServiceSettings,
} from './service-settings.js';
import { serviceNames } from './service-names.js';
import { serviceProcesses } from './services.js';
import { passedOn, readSettings, startSettings, type Settings } from './settings.js';

let services: ServiceSettings;
const read = (environment: NodeJS.ProcessEnv, folder = '/'): Settings =>
  readSettings(environment, folder, services);

beforeAll(async () => {
  services = await readServiceSettings();
});

describe('readSettings', () => {
  it('has a default for everything that is needed', () => {
    expect(read({ LOG_LEVEL: '' }, '/somewhere')).toEqual({
      PORT: 8080,
      HOST: '127.0.0.1',
      MAIL_WEB_PORT: 1080,
      PUBLIC_URL: 'http://localhost:8080',
      GATEHOUSE_DATA: `${projectRoot}/.gatehouse`,
      OPERATOR_EMAIL: 'operator@gatehouse.local',
      EVENT_SOURCES: 'demo=*',
      ofServices: Object.fromEntries(serviceNames.map((name) => [name, {}])),
      warnings: [],
    });
  });

  it('starts a relative data folder where it was called', () => {
    expect(read({ GATEHOUSE_DATA: 'other' }, '/somewhere').GATEHOUSE_DATA).toBe('/somewhere/other');
  });

  it('follows the port in the public address, unless that is given', () => {
    expect(read({ PORT: '9000' }).PUBLIC_URL).toBe('http://localhost:9000');
    const given = { PORT: '9000', PUBLIC_URL: 'https://portal.example' };
    expect(read(given).PUBLIC_URL).toBe('https://portal.example');
  });

  it('names in one sentence every setting that is wrong, and shows no password', () => {
    const wrong = {
      ...{ PORT: '70000', OPERATOR_PASSWORD: 'short', NATS_URL: 'http://x' },
      ...{ TRUSTED_PROXIES: 'all', MAILS_PER_HOUR: '0', LOG_LEVEL: 'loud' },
    };
    expect(() => read(wrong)).toThrow(
      'PORT must be a number from 1 to 65535; NATS_URL must be a nats:// or tls:// URL; OPERATOR_PASSWORD must be at least 12 characters long; LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent; MAILS_PER_HOUR must be a number from 1 to 1000000; TRUSTED_PROXIES must be a number from 0 to 10.',
    );
  });
});

describe('F87 npm start', () => {
  /** The environment of each process when every passed-on setting is set. */
  async function settingsWith(environment: Record<string, string>) {
    const entries = serviceNames.map((name) => [
      name,
      variablesOf(passedOn(services[name]), environment),
    ]);
    const ofServices = Object.fromEntries(entries) as Settings['ofServices'];
    const secrets: Secrets = {
      nats: {},
      database: {},
      keyEncryptionKey: '',
      mailEventsSecret: '',
      sealingKeys: { publicKey: '', privateKey: '' },
      actorKeys: { publicKey: '', privateKey: '' },
      auditKeys: { publicKey: '', privateKey: '' },
    };
    const infrastructure = {
      settings: { ...read({}), ofServices },
      secrets,
      operatorPassword: '',
      databaseUrl: 'postgres://x',
      natsUrl: () => 'nats://x',
      smtpUrl: 'smtp://x',
    };
    const processes = await serviceProcesses(infrastructure, {}, () => Promise.resolve(4000));
    return new Map(processes.map(({ name, env }) => [name, env]));
  }

  it('passes every documented setting on to every service that has it', async () => {
    const names = allOf(services).map(({ name }) => name);
    const settings = await settingsWith(
      Object.fromEntries(names.map((name) => [name, `my ${name}`])),
    );
    for (const service of serviceNames) {
      const documented = describeSettings(services[service]).filter(
        ({ name, by }) => by !== 'npm start' && !(name in startSettings.shape),
      );
      expect(documented.length).toBeGreaterThan(2);
      for (const { name } of documented) {
        // Processes cannot share a port.
        const wanted = name === 'OPS_PORT' ? '4000' : `my ${name}`;
        expect([service, name, settings.get(service)?.[name]]).toEqual([service, name, wanted]);
      }
    }
    // Settings that the start uses itself also reach the services that declare them.
    expect(settings.get('identity')).toMatchObject({ GATEHOUSE_LOCAL: 'true' });
    expect(settings.get('notifications')).toMatchObject({ EVENT_SOURCES: 'demo=*' });
  });

  it('passes on settings in files, as seen from where it was called', () => {
    const { ofServices } = read({ AUDIT_CHECKPOINT_SECONDS: '5', S3_URL_FILE: '' }, '/somewhere');
    expect(ofServices.audit).toEqual({ AUDIT_CHECKPOINT_SECONDS: '5' });
    expect(ofServices.identity).toEqual({});
    expect(() => read({ TRUSTED_CLIENTS_FILE: 'secret' }, '/not/there')).toThrow(
      'TRUSTED_CLIENTS_FILE (cannot be read)',
    );
  });

  it('does not let a setting claim that only this machine reaches it', () => {
    expect(read({ GATEHOUSE_LOCAL: 'true' }).ofServices.identity).toEqual({});
  });

  it('warns of what is misspelt, with the nearest name', () => {
    const { warnings } = read({ TRUSTED_PROXY: '1', GATEHOUSE_DATTA: '/x', EDITOR: 'vi' });
    expect(warnings).toEqual([
      'TRUSTED_PROXY is not a setting and has no effect: did you mean TRUSTED_PROXIES?',
      'GATEHOUSE_DATTA is not a setting and has no effect: did you mean GATEHOUSE_DATA?',
    ]);
  });

  it('warns of no setting of another service', () => {
    const all = allOf(services).map(({ name }) => name);
    for (const service of serviceNames) {
      const own = Object.keys(services[service].shape);
      const others = Object.fromEntries(
        all.filter((name) => name !== 'GATEHOUSE_LOCAL').map((name) => [name, 'x']),
      );
      expect([service, misspelledSettings(others, own)]).toEqual([service, []]);
    }
  });
});

describe('the reference', () => {
  it('shows the defaults that are used', () => {
    const used = read({});
    const shown = Object.fromEntries(
      describeSettings(startSettings).map((row) => [row.name, row.default]),
    );
    expect(shown).toMatchObject({
      PORT: String(used.PORT),
      MAIL_WEB_PORT: String(used.MAIL_WEB_PORT),
      OPERATOR_EMAIL: used.OPERATOR_EMAIL,
      HOST: used.HOST,
      OPERATOR_PASSWORD: LOCAL_OPERATOR_PASSWORD,
    });
    const ofGateway = describeSettings(services.gateway);
    expect(ofGateway.find(({ name }) => name === 'BODY_BYTES_PER_SECOND')?.default).toBe('16384');
  });
});
