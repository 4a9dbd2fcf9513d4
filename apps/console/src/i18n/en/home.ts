export const home = {
  home: {
    statistics: 'Statistics',
    waiting: 'Waiting for access',
    waitingLead: 'Customers that haven’t accepted yet, longest first.',
    all: 'All {{count}}',
    since: 'Pending since',
    noneWaiting: 'No one is waiting.',
    resendTo: 'Resend the activation email to {{name}}',
    bounced: 'Fix the address',
    accepted: 'Accepted lately',
    acceptedLead_one: 'In the last {{count}} day.',
    acceptedLead_other: 'In the last {{count}} days.',
    noneAccepted: 'No one has accepted lately.',
    setup: 'Get started',
    setupLead: '{{done}} of {{count}} done.',
    hide: 'Hide the checklist',
    done: 'Done',
    notDone: 'To do',
    steps: {
      brand: { title: 'Add your logo', text: 'Emails and sign-in pages show it.' },
      terms: {
        title: 'Publish your terms',
        text: 'Customers accept them before they use the portal.',
      },
      customer: { title: 'Add your first customer', text: 'Or import all of them from a file.' },
      access: {
        title: 'Turn on portal access',
        text: 'The customer gets an email with an activation link.',
      },
    },
  },
} as const;
