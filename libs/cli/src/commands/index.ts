import type { Command } from '../command.js';
import { off, on } from './access.js';
import { completion } from './completion.js';
import { customers } from './customers.js';
import { events } from './events.js';
import { exportFile } from './export.js';
import { importFile } from './import.js';
import { invite } from './invite.js';
import { login } from './login.js';
import { logout } from './logout.js';
import { providers } from './providers.js';
import { whoami } from './whoami.js';

export const commands: readonly Command[] = [
  ...[login, logout, whoami],
  ...[providers, customers, on, off, invite],
  ...[importFile, exportFile, events],
  completion(() => commands),
];
