import type { Catalogue } from './catalogue.js';

export const pt: Catalogue = {
  kinds: {
    mfa_deadline_set: {
      subject: 'Sua empresa exigirá um segundo fator',
      happened:
        'A partir de {deadline}, ninguém poderá acessar {company} sem um segundo fator além da senha.',
    },
    mfa_deadline_moved: {
      subject: 'A data a partir da qual um segundo fator é exigido mudou',
      happened:
        'A data mudou: a partir de {deadline}, ninguém poderá acessar {company} sem um segundo fator além da senha.',
    },
    mfa_deadline_near: {
      subject:
        '{days, plural, one {Um segundo fator será exigido a partir de amanhã} other {Um segundo fator será exigido em # dias}}',
      happened:
        '{days, plural, one {Resta um dia} other {Restam # dias}}: a partir de {deadline}, ninguém poderá acessar {company} sem um segundo fator, e você ainda não configurou nenhum.',
    },
    mfa_policy_lifted: {
      subject: 'Um segundo fator não é mais exigido',
      happened:
        '{company} não exige mais um segundo fator. Ele continuará sendo pedido a quem configurou um; isso impede a entrada de outras pessoas.',
    },
  },
  advice:
    'Configure o seu agora em “Minha segurança”; leva dois minutos. Um aplicativo autenticador é a opção mais segura; se a sua empresa permitir, mensagens de texto também funcionam. Quem não tiver nenhum até lá será levado à configuração no próximo acesso, e nada mais se abrirá antes disso.',
  when: 'Data: {when}',
  otherwise: 'Se ninguém na sua empresa tomou essa decisão, avise-nos imediatamente.',
  contact: 'Dúvidas ou ajuda: {contact}',
};
