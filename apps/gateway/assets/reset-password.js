import { ask, form, paragraph, show, takeToken, wordsOf } from './link-page.js';

const token = takeToken();
const password = {
  label: 'New password',
  hint: 'At least 12 characters.',
  name: 'password',
  type: 'password',
  minLength: 12,
  required: true,
  autocomplete: 'new-password',
};

show(
  'Set a new password',
  paragraph('Every device that is signed in to your account is signed out.'),
  form([password], 'Set password', async (values) => {
    const reset = await ask('/auth/password/reset', { token, ...values });
    if (!reset.ok) return wordsOf(reset.body);
    show('Done', paragraph('Your new password is set. Sign in with it.'));
  }),
);
