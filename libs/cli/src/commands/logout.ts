import type { Command } from '../command.js';
import { signOut } from '../sign-in.js';

export const logout: Command = {
  name: 'logout',
  summary: 'Sign out, and forget the credentials',
  description: 'An API key stays valid; it can be deleted in the console.',
  async run(_given, { output, credentials }) {
    const saved = await credentials.read();
    // Forgotten here, whatever Gatehouse answers.
    await credentials.remove();
    if (saved?.user) await signOut(saved.url, saved.user);
    output.result(
      { url: saved?.url ?? null },
      saved ? `Signed out of ${saved.url}` : 'You were not signed in',
    );
  },
};
