import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { environmentOf, variableOf } from './shared-environment.js';

const settings = z.object({ DATABASE_URL: z.string(), LOG_LEVEL: z.string() });

describe('the environment of services that share a process', () => {
  it('has what is set for all, and what is set for one alone', () => {
    const env = {
      LOG_LEVEL: 'info',
      TENANT_ACCESS_LOG_LEVEL: 'debug',
      IDENTITY_DATABASE_URL: 'postgres://identity@one',
      TENANT_ACCESS_DATABASE_URL: 'postgres://tenant_access@one',
      PATH: '/bin',
    };
    expect(environmentOf('identity', settings, env)).toEqual({
      LOG_LEVEL: 'info',
      DATABASE_URL: 'postgres://identity@one',
    });
    expect(environmentOf('tenant-access', settings, env)).toEqual({
      LOG_LEVEL: 'debug',
      DATABASE_URL: 'postgres://tenant_access@one',
    });
  });

  it('takes a file for one alone before a value for all, and the other way round', () => {
    const one = { DATABASE_URL: 'postgres://all', AUDIT_DATABASE_URL_FILE: '/secrets/audit' };
    expect(environmentOf('audit', settings, one)).toEqual({ DATABASE_URL_FILE: '/secrets/audit' });
    const other = { DATABASE_URL_FILE: '/secrets/all', AUDIT_DATABASE_URL: 'postgres://audit' };
    expect(environmentOf('audit', settings, other)).toEqual({ DATABASE_URL: 'postgres://audit' });
  });

  it('does not take a setting whose name begins like a service for one of it alone', () => {
    const audit = z.object({ AUDIT_SIGNING_KEY: z.string() });
    expect(environmentOf('audit', audit, { AUDIT_SIGNING_KEY: 'key' })).toEqual({
      AUDIT_SIGNING_KEY: 'key',
    });
    expect(variableOf('audit', 'AUDIT_SIGNING_KEY')).toBe('AUDIT_AUDIT_SIGNING_KEY');
  });

  it('takes an empty variable for none', () => {
    const env = { LOG_LEVEL: 'info', IDENTITY_LOG_LEVEL: '' };
    expect(environmentOf('identity', settings, env)).toEqual({ LOG_LEVEL: 'info' });
  });
});
