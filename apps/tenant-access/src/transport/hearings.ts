import { accountChanged, accountErased, sessionStarted } from '@gatehouse/contracts/identity';
import { emailBlockChanged } from '@gatehouse/contracts/notifications';
import { hear } from '@gatehouse/platform';
import { ErasePerson } from '../application/erase-person.js';
import { NoteEmailBlock } from '../application/note-email-block.js';
import { NotePerson } from '../application/note-person.js';
import { NoteSignIn } from '../application/note-sign-in.js';

export const hearings = [
  hear(accountChanged, NotePerson, ({ userId }) => ({ user_id: userId })),
  hear(accountErased, ErasePerson, ({ userId }) => ({ user_id: userId })),
  hear(sessionStarted, NoteSignIn, ({ organizationId }) => ({ organization_id: organizationId })),
  hear(emailBlockChanged, NoteEmailBlock, () => ({})),
];
