import { describe, expect, it } from 'vitest';
import { LOCAL_OPERATOR_PASSWORD } from './operator-password.js';
import { projectRoot } from './project.js';
import { readSettings, settingsTable } from './settings.js';

describe('readSettings', () => {
  it('has a default for everything that is needed', () => {
    expect(readSettings({ LOG_LEVEL: '' }, '/somewhere')).toEqual({
      PORT: 8080,
      HOST: '127.0.0.1',
      MAIL_WEB_PORT: 1080,
      PUBLIC_URL: 'http://localhost:8080',
      GATEHOUSE_DATA: `${projectRoot}/.gatehouse`,
      OPERATOR_EMAIL: 'operator@gatehouse.local',
      SIGN_IN_FAILURES_PER_ACCOUNT: 10,
      SIGN_IN_FAILURES_PER_ADDRESS: 100,
      PASSWORD_RESETS_PER_HOUR: 5,
      MAILS_PER_HOUR: 10,
      INVITATIONS_PER_ORGANIZATION: 500,
      INVITATIONS_PER_INVITER: 200,
      INVITATIONS_PER_ADDRESS: 10,
      AUDIT_CHECKPOINT_SECONDS: 60,
      EVENT_SOURCES: 'demo=*',
    });
  });

  it('starts a relative data folder where it was called', () => {
    expect(readSettings({ GATEHOUSE_DATA: 'other' }, '/somewhere').GATEHOUSE_DATA).toBe(
      '/somewhere/other',
    );
  });

  it('follows the port in the public address, unless that is given', () => {
    expect(readSettings({ PORT: '9000' }, '/').PUBLIC_URL).toBe('http://localhost:9000');
    const given = { PORT: '9000', PUBLIC_URL: 'https://portal.example' };
    expect(readSettings(given, '/').PUBLIC_URL).toBe('https://portal.example');
  });

  it('names in one sentence every setting that is wrong, and shows no password', () => {
    const wrong = { PORT: '70000', OPERATOR_PASSWORD: 'short', NATS_URL: 'http://x' };
    expect(() => readSettings(wrong, '/')).toThrow(
      'PORT must be a number from 1 to 65535; NATS_URL must be a nats:// or tls:// URL; OPERATOR_PASSWORD must be at least 12 characters long.',
    );
  });
});

describe('settingsTable', () => {
  it('shows the defaults that are used', () => {
    const used = readSettings({}, '/');
    const shown = Object.fromEntries(settingsTable.map((row) => [row.name, row.default]));
    expect(shown).toMatchObject({
      PORT: String(used.PORT),
      MAIL_WEB_PORT: String(used.MAIL_WEB_PORT),
      OPERATOR_EMAIL: used.OPERATOR_EMAIL,
      HOST: used.HOST,
      OPERATOR_PASSWORD: LOCAL_OPERATOR_PASSWORD,
      SIGN_IN_FAILURES_PER_ACCOUNT: String(used.SIGN_IN_FAILURES_PER_ACCOUNT),
      SIGN_IN_FAILURES_PER_ADDRESS: String(used.SIGN_IN_FAILURES_PER_ADDRESS),
      PASSWORD_RESETS_PER_HOUR: String(used.PASSWORD_RESETS_PER_HOUR),
      MAILS_PER_HOUR: String(used.MAILS_PER_HOUR),
      INVITATIONS_PER_ORGANIZATION: String(used.INVITATIONS_PER_ORGANIZATION),
      INVITATIONS_PER_INVITER: String(used.INVITATIONS_PER_INVITER),
      INVITATIONS_PER_ADDRESS: String(used.INVITATIONS_PER_ADDRESS),
      AUDIT_CHECKPOINT_SECONDS: String(used.AUDIT_CHECKPOINT_SECONDS),
    });
  });
});
