export const portalViews = {
  portalViews: {
    title: 'View the portal of {{name}}',
    lead: 'You’ll see the portal as someone with this role does, and can’t change anything. What the customer keeps to itself isn’t shown: its contacts, roles and audit log. The view lasts 30 minutes, and is recorded in the customer’s audit log.',
    role: 'View as',
    start: 'View portal',
    banner: 'You are viewing the portal of {{name}} as {{role}}. You can’t change anything.',
    access: 'Portal access: {{status}}',
    until: 'Until {{time}}',
    exit: 'Exit view',
  },
} as const;
