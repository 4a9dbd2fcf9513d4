import { describe, expect, it } from 'vitest';
import { misspelledSettings, sentenceOf } from './misspelled-settings.js';

const KNOWN = ['TRUSTED_PROXIES', 'HOST', 'LOG_LEVEL', 'UNSEALING_KEY', 'MAILS_PER_HOUR'];
const nearest = (name: string) => misspelledSettings({ [name]: 'x' }, KNOWN)[0]?.nearest;

describe('F87 a variable that looks like a setting', () => {
  it.each([
    ['TRUSTED_PROXY', 'TRUSTED_PROXIES'],
    ['TRUSTED_PROXEIS', 'TRUSTED_PROXIES'],
    ['Trusted_Proxies', 'TRUSTED_PROXIES'],
    ['TRUSTED_PROXY_FILE', 'TRUSTED_PROXIES'],
    ['LOGLEVEL', 'LOG_LEVEL'],
    ['GATEHOUSE_LOG_LEVEL', 'LOG_LEVEL'],
    ['MAIL_PER_HOUR', 'MAILS_PER_HOUR'],
  ])('%s is suggested to be %s', (given, meant) => {
    expect(nearest(given)).toBe(meant);
  });

  it('is named also where nothing is near', () => {
    const [found] = misspelledSettings({ GATEHOUSE_COLOUR: 'red' }, KNOWN);
    expect(found).toEqual({ name: 'GATEHOUSE_COLOUR', nearest: undefined });
    expect(sentenceOf({ name: 'LOGLEVEL', nearest: 'LOG_LEVEL' })).toBe(
      'LOGLEVEL is not a setting and has no effect: did you mean LOG_LEVEL?',
    );
  });

  it('accepts a setting, a file of one, and variables of other programs', () => {
    const env = {
      ...{ LOG_LEVEL: 'info', UNSEALING_KEY_FILE: '/x', SEALING_KEY: 'of another service' },
      ...{ HOME: '/', HOSTNAME: 'x', PATH: '/bin', PWD: '/', LANG: 'C', TERM: 'x', TZ: 'UTC' },
      ...{ NODE_OPTIONS: '', npm_config_loglevel: 'warn', LOGNAME: 'me', MAIL: '/var/mail/me' },
    };
    expect(misspelledSettings(env, KNOWN)).toEqual([]);
  });
});
