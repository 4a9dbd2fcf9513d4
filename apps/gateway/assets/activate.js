import { ask, button, form, paragraph, show, takeToken, wordsOf } from './link-page.js';

const token = takeToken();
const link = await ask('/activations/lookup', { token });

if (link.ok) showForm(link.body);
else showRefusal(link.body);

/** Says before anything is typed why the link is of no use, and what can be done. */
function showRefusal({ code, title, detail }) {
  if (code === 'invitation-expired') showExpired();
  else if (code === 'inviter-lost-right') {
    show(
      title,
      paragraph(detail),
      paragraph(
        'Ask the organisation to send it anew: then another link comes to the same mailbox.',
      ),
    );
  } else show(title ?? 'This link cannot be opened', paragraph(detail));
}

function showForm({ organization, email, firstName, lastName, accountExists }) {
  const who = [
    {
      label: 'E-mail address',
      type: 'email',
      value: email,
      readOnly: true,
      autocomplete: 'username',
    },
    ...(accountExists
      ? []
      : [
          {
            label: 'First name',
            name: 'firstName',
            value: firstName ?? '',
            required: true,
            autocomplete: 'given-name',
          },
          {
            label: 'Last name',
            name: 'lastName',
            value: lastName ?? '',
            required: true,
            autocomplete: 'family-name',
          },
        ]),
  ];
  const password = accountExists
    ? {
        label: 'Your password',
        hint: 'You have an account already: it joins with its own password.',
        autocomplete: 'current-password',
      }
    : {
        label: 'Choose a password',
        hint: 'At least 12 characters.',
        minLength: 12,
        autocomplete: 'new-password',
      };
  show(
    `Welcome to ${organization.name}`,
    paragraph(
      accountExists ? 'Confirm that it is you.' : 'Set a password and confirm your details.',
    ),
    form(
      [...who, { ...password, name: 'password', type: 'password', required: true }],
      'Activate',
      async (values) => {
        const activated = await ask('/activations', { token, ...values });
        // It may also have ended since the page was opened.
        if (['invitation-expired', 'inviter-lost-right'].includes(activated.body.code))
          return showRefusal(activated.body);
        if (!activated.ok) return wordsOf(activated.body);
        show(
          'You are in',
          paragraph(
            `Your account for ${organization.name} is active. From now on, sign in as ${email}.`,
          ),
        );
      },
    ),
  );
}

function showExpired() {
  show(
    'This link has expired',
    paragraph(
      'Links work for 24 hours, and a newer one ends the older. We can send a new one to the same mailbox.',
    ),
    button('Send me a new link', async (event) => {
      event.target.disabled = true;
      const renewed = await ask('/activations/renew', { token });
      show(
        renewed.ok ? 'Look into your mailbox' : 'That did not work',
        paragraph(
          renewed.ok ? 'If the link had expired, a new one is on its way.' : wordsOf(renewed.body),
        ),
      );
    }),
  );
}
