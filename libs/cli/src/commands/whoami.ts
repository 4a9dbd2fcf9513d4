import type { Command } from '../command.js';
import { credentialsOf } from '../connection.js';

/** Enough to tell keys apart. */
const SHOWN = 8;

export const whoami: Command = {
  name: 'whoami',
  summary: 'Show who you are signed in as',
  async run(_given, { output, credentials, client }) {
    const { url, key } = await credentialsOf(credentials);
    if (key !== undefined) {
      const shown = `${key.slice(0, SHOWN)}…`;
      output.result({ url, key: shown }, `API key ${shown}\n${url}`);
      return;
    }
    const { data: me } = await (await client()).GET('/me');
    const name = `${me.firstName} ${me.lastName} <${me.email}>`;
    output.result(
      { url, ...me },
      `${name}\n${me.organization.name} (${me.organization.kind})\n${url}`,
    );
  },
};
