export const photos = {
  photos: {
    title: 'Photos',
    add: 'Add photos',
    adding: 'Uploading photos…',
    hint: 'Up to 10 photos (JPEG, PNG or WebP), 10 MB each. Location data is removed.',
    size: '{{size}} MB',
    unusable: 'not supported',
    unusableText_one: 'One file isn’t a JPEG, PNG or WebP of up to 10 MB and won’t be uploaded.',
    unusableText_other:
      '{{count}} files aren’t JPEG, PNG or WebP of up to 10 MB and won’t be uploaded.',
    heicText:
      'HEIC photos aren’t supported. Save them as JPEG first. On an iPhone, choose “Most Compatible” under Settings → Camera → Formats.',
    leaveOut: 'Remove {{name}}',
    none: 'No photos.',
    noneText: 'No photos yet. Photos often help to understand a problem.',
    look: 'View {{name}}',
    unnamed: 'Photo',
    open: 'Open in a new tab',
    remove: 'Remove photo',
    removeTitle: 'Remove {{name}}?',
    removeText: 'The photo is deleted for everyone who can see the job. You can’t undo this.',
    notShown: 'This photo can’t be displayed',
    notAdded_one: 'One photo couldn’t be uploaded',
    notAdded_other: '{{count}} photos couldn’t be uploaded',
  },
} as const;
