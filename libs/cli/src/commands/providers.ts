import type { Command } from '../command.js';

export const providers: Command = {
  name: 'providers',
  summary: 'List providers (platform support)',
  options: { search: { value: 'words', help: 'Only those with these words in the name' } },
  async run(given, { output, client }) {
    const q = given.text('search');
    const found = (await client()).items('/platform/providers', {
      params: { query: q === undefined ? {} : { q } },
    });
    await output.list(found, {
      ID: ({ id }) => id,
      NAME: ({ name }) => name,
      MODULES: ({ modules }) => modules.join(','),
    });
  },
};
