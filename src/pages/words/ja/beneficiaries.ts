/** The bank accounts that payees are paid to. */
export const beneficiaries = {
  title: '支払先の銀行口座',
  intro:
    '入金先は支払先が自ら指定します。新しい口座や変更された口座には、貴社の誰かが承認するまで何も支払われません。',
  filter: '表示する口座',
  all: 'すべて',
  caption: '口座',
  empty:
    'まだ口座のある支払先はありません。支払先に口座の追加を依頼してください。追加されると、承認のためにここに表示されます。',
  emptyFiltered: '該当する口座は現在ありません。',
  payee: '支払先',
  company: '貴社',
  holder: '口座名義',
  bank: '銀行',
  lastFour: '下4桁',
  status: '状態',
  needs_review: '要確認',
  approved: '承認済み',
  inactive: '未使用',
  changedAt: '変更日時',
  changedBy: '変更した人',
  approvedBy: '承認した人',
  approvedAt: '承認日時',
  before: '変更前',
  firstAccount: '以前の口座はありません',
  look: '表示',
  approve: '承認',
  actions: '操作',
  oneTitle: '{payee} の銀行口座',
  changes: '変更の内容',
  noChanges: '追加されてから変更されていません。',
  approveTitle: '{payee} の銀行口座を承認しますか？',
  check:
    '以前から知っている電話番号で支払先に電話し、口座を読み上げてもらってください。メッセージで届いた口座変更の連絡は、別人からのものかもしれません。',
  final:
    '今後、この支払先への支払いは、この口座だけに入金されます。承認は取り消せません。承認した人は、この口座への支払いを最終承認できません。',
  approveVerb: 'この口座を承認する',
} as const;
