export const applications = {
  secrets: {
    copy: 'Copy',
    once: 'Copy it now: it won’t be shown again.',
    copied: 'I’ve copied it',
  },
} as const;
