export const photos = {
  photos: {
    title: 'Photos',
    add: 'Add photos',
    adding: 'The photos are on their way …',
    hint: 'Up to 10, each JPEG, PNG or WebP of up to 10 MB. Where they were taken is removed.',
    size: '{{size}} MB',
    unusable: 'cannot be used',
    unusableText_one: 'One file is no JPEG, PNG or WebP of up to 10 MB, and is left out.',
    unusableText_other:
      '{{count}} files are no JPEG, PNG or WebP of up to 10 MB, and are left out.',
    heicText:
      'HEIC photos cannot be used. Save them as JPEG first. On an iPhone, choose “Most Compatible” in Settings, Camera, Formats.',
    leaveOut: 'Leave out {{name}}',
    none: 'No photos.',
    noneText: 'No photos yet. A photo often says more than a description.',
    look: 'Look at {{name}}',
    unnamed: 'Photo',
    open: 'Open in a new tab',
    remove: 'Remove photo',
    removeTitle: 'Remove {{name}}?',
    removeText: 'It disappears for everybody who sees the job. This cannot be taken back.',
    notShown: 'The photo cannot be shown',
    notAdded_one: 'One photo could not be added',
    notAdded_other: '{{count}} photos could not be added',
  },
} as const;
