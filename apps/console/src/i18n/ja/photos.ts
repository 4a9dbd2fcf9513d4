export const photos = {
  photos: {
    title: '写真',
    add: '写真を追加',
    adding: '写真をアップロード中…',
    hint: '10 枚まで（JPEG、PNG、WebP、各 10 MB まで）。位置情報は削除されます。',
    size: '{{size}} MB',
    unusable: '非対応',
    unusableText_one:
      '1 件のファイルは 10 MB までの JPEG、PNG、WebP ではないため、アップロードされません。',
    unusableText_other:
      '{{count}} 件のファイルは 10 MB までの JPEG、PNG、WebP ではないため、アップロードされません。',
    heicText:
      'HEIC の写真には対応していません。先に JPEG で保存してください。iPhone では「設定」→「カメラ」→「フォーマット」で「互換性優先」を選んでください。',
    leaveOut: '{{name}} を外す',
    none: '写真はありません。',
    noneText: '写真はまだありません。写真があると問題がわかりやすくなります。',
    look: '{{name}} を表示',
    unnamed: '写真',
    open: '新しいタブで開く',
    remove: '写真を削除',
    removeTitle: '{{name}} を削除しますか？',
    removeText: '作業を見られる全員から写真が削除されます。取り消しはできません。',
    notShown: 'この写真を表示できません',
    notAdded_one: '1 枚の写真をアップロードできませんでした',
    notAdded_other: '{{count}} 枚の写真をアップロードできませんでした',
  },
} as const;
