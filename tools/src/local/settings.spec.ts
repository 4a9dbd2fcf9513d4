import { describe, expect, it } from '@jest/globals';
import { projectRoot } from './project.js';
import { readSettings, settingsTable } from './settings.js';

describe('readSettings', () => {
  it('has a default for everything that is needed', () => {
    expect(readSettings({ LOG_LEVEL: '' }, '/somewhere')).toEqual({
      PORT: 8080,
      MAIL_WEB_PORT: 1080,
      PUBLIC_URL: 'http://localhost:8080',
      GATEHOUSE_DATA: `${projectRoot}/.gatehouse`,
      OPERATOR_EMAIL: 'operator@gatehouse.local',
      OPERATOR_PASSWORD: 'operator-password-for-local-use',
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
      OPERATOR_PASSWORD: used.OPERATOR_PASSWORD,
    });
  });
});
