/** What belongs to no page alone. */
export const parts = {
  errors: '修正が必要な点',
  optional: '（任意）',
  showPassword: '表示',
  hidePassword: '非表示',
  busy: 'お待ちください …',
  none: 'なし',
  search: 'この一覧を検索',
  found: "'{all}'件中'{count}'件",
  sortBy: '並べ替え',
  more: 'さらに表示',
  showAll: 'すべて表示',
  back: '戻る',
  cancel: 'キャンセル',
  heldBackUntil: '再びできるようになる日時：',
  copied: 'コピーしました',
} as const;
