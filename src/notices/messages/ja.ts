import type { Catalogue } from './catalogue.js';

export const ja: Catalogue = {
  kinds: {
    mfa_deadline_set: {
      subject: '会社で二要素認証が必須になります',
      happened:
        '{deadline}以降、パスワードに加えて第二の要素を設定していない方は{company}に入れなくなります。',
    },
    mfa_deadline_moved: {
      subject: '二要素認証が必須になる日が変更されました',
      happened:
        '日程が変更されました。{deadline}以降、パスワードに加えて第二の要素を設定していない方は{company}に入れなくなります。',
    },
    mfa_deadline_near: {
      subject: '{days, plural, other {あと # 日で二要素認証が必須になります}}',
      happened:
        '{days, plural, other {残り # 日です}}。{deadline}以降、第二の要素がないと{company}に入れなくなりますが、あなたはまだ設定していません。',
    },
    mfa_policy_lifted: {
      subject: '二要素認証は必須ではなくなりました',
      happened:
        '{company}では第二の要素が必須ではなくなりました。設定済みの方には、これまでどおり確認を求めます。第三者の侵入を防ぐためです。',
    },
  },
  advice:
    '「セキュリティ設定」から今すぐ設定してください。所要時間は2分です。認証アプリの方が安全です。会社が許可している場合は、SMSも利用できます。期日までに設定していない方は、次回のサインイン時に設定画面に案内され、設定が終わるまで他の画面は開きません。',
  when: '日時:{when}',
  otherwise: '会社の誰もこれを決めていない場合は、すぐにお知らせください。',
  contact: 'ご質問・お問い合わせ:{contact}',
};
