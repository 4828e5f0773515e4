import type { Catalogue } from './catalogue.js';

const REPORT = 'Se não foi você, avise-nos imediatamente.';
const CHANGE_AND_REPORT =
  'Se não foi você, defina uma nova senha, encerre todas as sessões que não conhece e avise-nos imediatamente.';
const NOT_ASKED = 'Se você não pediu isso, avise-nos imediatamente.';
const NOBODY_DECIDED = 'Se ninguém na sua empresa tomou essa decisão, avise-nos imediatamente.';
const BEFORE_THE_NEXT_PAYMENT =
  'Se ninguém na sua empresa tomou essa decisão, avise-nos imediatamente, antes do próximo pagamento.';

/** After `com` or `para`. */
const METHOD =
  '{method, select, totp {um aplicativo autenticador} sms {códigos por mensagem de texto (SMS)} recovery_code {um código de recuperação} other {um segundo fator}}';
const AT_COMPANY = 'em {company, select, none {sua empresa} other {{company}}}';
const PAYMENTS_ADMIN = '{by, select, none {Um administrador de pagamentos} other {{by}}}';
const COMPANY_ADMIN = '{by, select, none {Um administrador da empresa} other {{by}}}';
const DIRECTORY_ADMIN = '{by, select, none {Um administrador do diretório} other {{by}}}';
const SUPPORT = '{by, select, none {O suporte} other {{by}}}';
const WHOM = '{whom, select, none {você} other {{whom}}}';
const SOMEBODY = '{email, select, none {Alguém} other {{email}}}';
const PAYEE = '{payee, select, none {Um favorecido} other {{payee}}}';
const ENDING =
  '{lastFour, select, none {cujos quatro últimos dígitos não conhecemos} other {com final {lastFour}}}';
const TEAM_RIGHT =
  '{role, select, payments_admin {o direito de administrar os pagamentos, com tudo o que faz parte deles} payments_disburser {o direito de criar, enviar e autorizar desembolsos} beneficiary_approver {o direito de aprovar as contas bancárias dos favorecidos} disbursement_contributor {o direito de adicionar faturas a rascunhos de desembolsos} other {o direito de participar dos pagamentos}}';
const DIRECTORY_RIGHT =
  '{role, select, company_admin {o direito de decidir como todos entram} directory_admin {o direito de manter o diretório} member {um lugar no diretório} other {uma função no diretório}}';
const SET_UP_NOW =
  'Configure o seu agora em “Minha segurança”; leva dois minutos. Um aplicativo autenticador é a opção mais segura; se a sua empresa permitir, mensagens de texto (SMS) também funcionam. Quem não tiver nenhum até lá será levado à configuração no próximo acesso, e nada mais se abrirá antes disso.';

const text = (happened: string): string => `{service}: ${happened}. Não foi você? Avise {contact}`;
const code = (use: string): string =>
  `{service}: {code} é seu código para ${use}. Não o informe a ninguém; nunca o pedimos.`;

export const pt: Catalogue = {
  kinds: {
    factor_enrolled: {
      subject: 'Um segundo fator foi adicionado à sua conta',
      happened: `A partir de agora, você confirma acessos e pagamentos com ${METHOD}.`,
      otherwise: REPORT,
    },
    factor_replaced: {
      subject: 'Seu segundo fator foi substituído',
      happened: `O segundo fator foi configurado novamente, com ${METHOD}. A configuração anterior não funciona mais.`,
      otherwise: REPORT,
    },
    factor_removed: {
      subject: 'Um segundo fator foi removido da sua conta',
      happened: `A partir de agora, nada mais é confirmado com ${METHOD}. O que mais você configurou funciona como antes.`,
      otherwise: CHANGE_AND_REPORT,
    },
    factor_lost: {
      subject: 'Um segundo fator foi informado como perdido',
      happened: `Uma perda foi informada, e nada mais é confirmado com ${METHOD}. Todas as outras sessões foram encerradas.`,
      otherwise: CHANGE_AND_REPORT,
    },
    factors_reset: {
      subject: 'Seus segundos fatores foram redefinidos',
      happened:
        'Uma pessoa autorizada atestou que você perdeu seus segundos fatores. Nenhum deles funciona mais, e todas as sessões foram encerradas. Para entrar, você precisa da sua senha e do código enviado ao endereço com o qual você entra; depois, configurará um novo segundo fator. Nenhum pagamento pode ser confirmado durante 24 horas.',
      otherwise: NOT_ASKED,
    },
    factors_unlocked: {
      subject: 'Você já pode usar seus segundos fatores novamente',
      happened:
        'Uma pessoa autorizada desbloqueou sua conta, bloqueada após vários códigos ou senhas incorretos. Sua senha e seus segundos fatores continuam como estavam.',
      otherwise: NOT_ASKED,
    },
    reset_requested: {
      subject: 'Foi solicitada a redefinição dos seus segundos fatores',
      happened:
        'Fomos informados de que você perdeu seus segundos fatores. Eles continuam como estão até que uma segunda pessoa da nossa equipe aprove a solicitação; depois disso, nenhum deles funcionará. {reference, select, none {A solicitação expira em 24 horas.} other {A solicitação tem o número {reference} e expira em 24 horas.}}',
      otherwise: 'Se você não pediu isso, avise-nos imediatamente, e nada será redefinido.',
    },
    enrollment_code_issued: {
      subject: 'O código para configurar um segundo fator',
      happened:
        '{code, select, none {Um código foi enviado ao endereço com o qual você entra. Com ele e com a senha, é possível configurar um segundo fator.} other {Entre com sua senha e este código em até 24 horas. Ele serve uma única vez e leva apenas à configuração de um segundo fator.\n\n{code}}}',
      otherwise:
        'Se você não pediu isso, avise-nos imediatamente. Não informe o código a ninguém; nós nunca o pedimos.',
    },
    factors_blocked: {
      subject: 'Seus segundos fatores estão bloqueados por 30 minutos',
      happened:
        'Vários códigos incorretos seguidos foram informados depois da sua senha. Por enquanto, até o correto é recusado.',
      otherwise: CHANGE_AND_REPORT,
    },
    factor_nearly_disabled: {
      subject: 'Seu segundo fator deixará de funcionar em breve',
      happened: `Muitíssimos códigos incorretos seguidos foram informados para ${METHOD}. Depois de mais alguns, o método será desativado em definitivo e terá de ser configurado novamente; nesse caso, seu código de recuperação permitirá a entrada. Um código correto encerra a contagem.`,
      otherwise: CHANGE_AND_REPORT,
    },
    factor_disabled: {
      subject: 'Seu segundo fator foi desativado',
      happened: `Códigos incorretos demais foram informados em seguida para ${METHOD}. Entre com seu código de recuperação e configure o método novamente, ou peça ajuda.`,
      otherwise: CHANGE_AND_REPORT,
    },
    recovery_code_issued: {
      subject: 'Você tem um novo código de recuperação',
      happened: 'Um novo código de recuperação foi exibido. Os anteriores não funcionam mais.',
      otherwise: REPORT,
    },
    recovery_code_used: {
      subject: 'Seu código de recuperação foi usado',
      happened:
        'Alguém entrou com sua senha e seu código de recuperação. Um segundo fator deve ser configurado novamente, e nenhum pagamento pode ser confirmado durante 24 horas.',
      otherwise: REPORT,
    },
    second_factor_failed: {
      subject: 'Um código incorreto foi informado depois da sua senha',
      happened: `Sua senha estava correta, mas uma resposta incorreta foi dada para ${METHOD}; por isso, ninguém entrou.`,
      otherwise: CHANGE_AND_REPORT,
    },
    signed_in_after_failures: {
      subject: 'Um código correto foi informado depois de vários incorretos',
      happened: `{failures, plural, =0 {Depois de várias respostas incorretas} one {Depois de uma resposta incorreta} other {Depois de # respostas incorretas}}, a correta foi dada para ${METHOD}.`,
      otherwise: CHANGE_AND_REPORT,
    },
    bank_account_changed: {
      subject: 'As contas bancárias da sua empresa foram alteradas',
      happened: `A conta bancária ${ENDING} {change, select, added {foi adicionada} renamed {foi renomeada} selected {recebe os pagamentos a partir de agora} deactivated {foi desativada} other {foi alterada}}.`,
      otherwise: BEFORE_THE_NEXT_PAYMENT,
    },
    funding_account_changed: {
      subject: 'As contas das quais sua empresa paga foram alteradas',
      happened: `A conta de origem ${ENDING} {change, select, added {foi adicionada} renamed {foi renomeada} made_default {é agora a conta padrão, da qual se paga quando ninguém indica outra} deactivated {foi desativada} verified {foi confirmada pelo banco} failed {não foi confirmada pelo banco} other {foi alterada}}.`,
      otherwise: BEFORE_THE_NEXT_PAYMENT,
    },
    beneficiary_account_changed: {
      subject: 'Um favorecido quer receber em outra conta',
      happened: `${PAYEE} deve receber em outra conta a partir de agora: {after, select, none {consulte a lista de contas} other {{after}}}. Nada será pago nela antes que um de vocês a tenha conferido e aprovado. Pergunte, no favorecido, a uma pessoa que você conhece, por um número que você já tinha.`,
      otherwise: 'Se o favorecido não sabe de nada, não aprove a conta e avise-nos imediatamente.',
    },
    disbursement_needs_review: {
      subject: 'Um desembolso precisa ser conferido novamente',
      happened: `${PAYEE} deve receber em outra conta a partir de agora. O que foi exibido, respondido ou aprovado em desembolsos enviados que lhe pagam não vale mais; eles poderão ser autorizados quando a nova conta for aprovada: {disbursements, select, none {consulte a lista de desembolsos} other {{disbursements}}}.`,
      otherwise: 'Se o favorecido não sabe de nada, cancele-os e avise-nos imediatamente.',
    },
    disbursements_switched: {
      subject: 'Os desembolsos da sua empresa foram suspensos ou retomados',
      happened: `${PAYMENTS_ADMIN} {switched, select, on {retomou} off {suspendeu} other {suspendeu ou retomou}} os desembolsos ${AT_COMPANY}. Motivo: {reason, select, none {desconhecido} other {{reason}}}. {switched, select, on {Eles podem ser criados e enviados novamente.} other {Nenhum pode ser criado nem enviado até que sejam retomados; o que já foi enviado ou autorizado segue em frente.}}`,
      otherwise: NOBODY_DECIDED,
    },
    finance_client_proposed: {
      subject: 'Um sistema financeiro da sua empresa aguarda uma segunda pessoa',
      happened: `${PAYMENTS_ADMIN} propôs {change, select, register {registrar} change {alterar} other {registrar ou alterar}} um sistema financeiro{client, select, none {} other {: {client}}}. Nada disso está em vigor até que outro administrador de pagamentos o tenha examinado e confirmado.`,
      otherwise: 'Se ninguém na sua empresa tomou essa decisão, retire a proposta e avise-nos.',
    },
    finance_client_changed: {
      subject: 'Um sistema financeiro da sua empresa foi admitido, alterado ou excluído',
      happened: `{client, select, none {Um sistema financeiro} other {{client}}} {change, select, registered {foi registrado} key_withdrawn {perdeu sua chave {key}} disabled {foi desativado} other {foi alterado}}, por {by, select, none {um administrador de pagamentos} other {{by}}}. Ele pode consultar e informar pagamentos até onde está registrado, e não aprova nenhum.`,
      otherwise: 'Se ninguém na sua empresa tomou essa decisão, desative-o e avise-nos imediatamente.',
    },
    webhook_endpoint_changed: {
      subject: 'O destino dos eventos da sua empresa foi alterado',
      happened: `${PAYMENTS_ADMIN} {change, select, added {adicionou um endereço} secret_rotated {criou um novo segredo para um endereço} disabled {desativou um endereço} enabled {ativou um endereço} other {alterou um endereço}}: {url, select, none {desconhecido} other {{url}}}. Ele é informado dos pagamentos e dos segundos fatores da sua empresa. Fica sabendo do que aconteceu e nada pode fazer com isso.`,
      otherwise: 'Se ninguém na sua empresa tomou essa decisão, desative o endereço e avise-nos.',
    },
    webhook_failing: {
      subject: 'Os eventos da sua empresa não estão sendo recebidos',
      happened:
        'Após muitas tentativas, desistimos de enviar mensagens para {url, select, none {o endereço indicado} other {{url}}}. Elas são guardadas por 30 dias, para serem consultadas e enviadas novamente.',
      otherwise:
        'Se ninguém na sua empresa tomou essa decisão, desative o endereço. Caso contrário, pergunte a quem opera esse sistema; você é avisado uma única vez, até que uma mensagem volte a ser recebida.',
    },
    payment_failed: {
      subject: 'Dinheiro da sua empresa não chegou',
      happened:
        'Segundo o seu sistema financeiro, {what, select, drawdown {o débito} other {{failed, plural, =0 {uma parte} one {um dos pagamentos} other {# dos pagamentos}}}} do desembolso {disbursement, select, none {desse sistema} other {{disbursement}}} falhou ou foi devolvido. O que não foi pago volta a ser devido.',
      otherwise:
        'Se o favorecido não sabe de nada, pergunte a quem opera o seu sistema financeiro. Um novo desembolso paga o que falta pagar.',
    },
    beneficiary_accounts_wait: {
      subject: 'Contas de favorecidos aguardam conferência',
      happened:
        '{count, plural, =0 {Há contas aguardando conferência} one {Uma conta aguarda conferência} other {# contas aguardam conferência}}: {payees, select, none {consulte a lista de contas} other {{payees}}}. Nada será pago nelas antes que um de vocês as tenha aprovado.',
      otherwise:
        'Se o favorecido não sabe de nada, avise-nos imediatamente. Você recebe esta mensagem às segundas e quintas-feiras, enquanto houver uma conta aguardando.',
    },
    approval_policy_proposed: {
      subject: 'Foi proposta uma mudança nas regras de aprovação',
      happened: `${PAYMENTS_ADMIN} propôs outras regras sobre quantas pessoas aprovam pagamentos e até que valores. Elas entram em vigor quando outro administrador de pagamentos as confirma em até sete dias; qualquer administrador de pagamentos pode retirar a proposta.`,
      otherwise: 'Se ninguém na sua empresa tomou essa decisão, retire a proposta e avise-nos imediatamente.',
    },
    approval_policy_changed: {
      subject: 'As regras de aprovação da sua empresa foram alteradas',
      happened: `${PAYMENTS_ADMIN} confirmou outras regras sobre quantas pessoas aprovam pagamentos e até que valores. Elas estão em vigor a partir de agora.`,
      otherwise: BEFORE_THE_NEXT_PAYMENT,
    },
    payee_admin_added: {
      subject: 'Sua empresa tem mais um administrador',
      happened: `${SOMEBODY} pode agora gerenciar as contas bancárias e os acordos de pagamento da sua empresa e ajudar outros administradores do favorecido a recuperar o acesso.`,
      otherwise: NOBODY_DECIDED,
    },
    team_role_added: {
      subject: 'Alguém recebeu uma função nos pagamentos da sua empresa',
      happened: `${SUPPORT} deu a ${WHOM}, ${AT_COMPANY}, ${TEAM_RIGHT}.`,
      otherwise: BEFORE_THE_NEXT_PAYMENT,
    },
    team_role_removed: {
      subject: 'Alguém deixou sua função nos pagamentos da sua empresa',
      happened: `${SUPPORT} retirou de ${WHOM}, ${AT_COMPANY}, ${TEAM_RIGHT}. As sessões abertas continuam sem isso.`,
      otherwise: NOBODY_DECIDED,
    },
    support_agent_added: {
      subject: 'Há mais um agente de suporte',
      happened: `${SOMEBODY} nomeia administradores de pagamentos, remove bloqueios e participa de redefinições por dois agentes; se outro agente o adicionou, somente após 24 horas.`,
      otherwise:
        'Se ninguém na sua empresa tomou essa decisão, dê o alarme imediatamente e retire-lhe o direito: support-agent remove.',
    },
    support_agent_removed: {
      subject: 'Um agente de suporte deixou de sê-lo',
      happened: `${SOMEBODY} não é mais agente de suporte. Ninguém mais pode aprovar o que essa pessoa solicitou; retire a solicitação.`,
      otherwise: 'Se ninguém na sua empresa tomou essa decisão, dê o alarme imediatamente.',
    },
    address_added: {
      subject: 'Um endereço para mensagens como esta',
      happened:
        '{confirmed, plural, =0 {Uma mensagem foi enviada para {email, select, none {outro endereço} other {{email}}}, que se tornará um dos seus endereços quando for confirmado em até 24 horas.} other {{email, select, none {Outro endereço} other {{email}}} foi confirmado. A partir de agora, ele é avisado de cada alteração na sua conta.}}',
      otherwise: CHANGE_AND_REPORT,
    },
    address_confirmation: {
      subject: 'Confirme este endereço',
      happened:
        'Alguém pediu para ser avisado aqui do que acontece com a própria conta. Se foi você, abra este link em até 24 horas, entre e confirme o endereço. Ele serve uma única vez e somente para quem o pediu.\n\n{link, select, none {O link foi enviado para o novo endereço.} other {{link}}}\n\nSe o link não abrir, cole este token em “Minha segurança”, onde o endereço aguarda confirmação:\n\n{token, select, none {O token foi enviado para o novo endereço.} other {{token}}}',
      otherwise:
        'Se não foi você, não faça nada: não haverá outra mensagem como esta. Não informe o link nem o token a ninguém.',
    },
    address_removed: {
      subject: 'Um endereço foi removido da sua conta',
      happened:
        '{email, select, none {Um dos seus endereços} other {{email}}} não é mais avisado de alterações na sua conta; esta é a última mensagem que recebe.',
      otherwise: CHANGE_AND_REPORT,
    },
    password_blocked: {
      subject: 'O acesso com a sua senha está bloqueado',
      happened:
        'Várias senhas incorretas seguidas foram informadas para a sua conta. {until, select, lifted {Sua empresa quer que o bloqueio dure até que um administrador do diretório o remova ou você defina uma nova senha por um link.} other {O bloqueio dura 30 minutos.}} Os dispositivos em que você já entrou não são afetados por tentativas de estranhos.',
      otherwise:
        'Se não foi você, ninguém entrou e você não precisa fazer nada. Se isso se repetir, avise-nos.',
    },
    password_changed: {
      subject: 'Sua senha foi alterada',
      happened:
        'Uma nova senha foi definida e todas as sessões foram encerradas. Seu segundo fator continua como estava.',
      otherwise: 'Se não foi você, peça um link para definir uma nova senha e avise-nos imediatamente.',
    },
    password_reset_requested: {
      subject: 'Defina uma nova senha',
      happened:
        '{link, select, none {Um link para definir uma nova senha foi pedido e enviado ao endereço com o qual você entra. Sua senha continua como estava.} other {Abra este link em até 60 minutos para definir uma nova senha. Ele serve uma única vez, e o seu segundo fator é pedido como sempre.\n\n{link}}}',
      otherwise:
        'Se não foi você, não faça nada: sua senha continua como está. Não informe o link a ninguém.',
    },
    mfa_deadline_set: {
      subject: 'Sua empresa exigirá um segundo fator',
      happened: `A partir de {deadline}, ninguém poderá entrar ${AT_COMPANY} sem um segundo fator além da senha.\n\n${SET_UP_NOW}`,
      otherwise: NOBODY_DECIDED,
    },
    mfa_deadline_moved: {
      subject: 'A data a partir da qual um segundo fator é exigido mudou',
      happened: `A data mudou: a partir de {deadline}, ninguém poderá entrar ${AT_COMPANY} sem um segundo fator além da senha.\n\n${SET_UP_NOW}`,
      otherwise: NOBODY_DECIDED,
    },
    mfa_deadline_near: {
      subject:
        '{days, plural, one {Um segundo fator será exigido a partir de amanhã} other {Um segundo fator será exigido em # dias}}',
      happened: `{days, plural, one {Resta um dia} other {Restam # dias}}: a partir de {deadline}, ninguém poderá entrar ${AT_COMPANY} sem um segundo fator, e você ainda não configurou nenhum.\n\n${SET_UP_NOW}`,
      otherwise: NOBODY_DECIDED,
    },
    mfa_policy_lifted: {
      subject: 'Um segundo fator não é mais exigido',
      happened:
        '{company, select, none {Sua empresa} other {{company}}} não exige mais um segundo fator. Ele continuará sendo pedido a quem configurou um; isso impede a entrada de outras pessoas.',
      otherwise: NOBODY_DECIDED,
    },
    mfa_policy_changed: {
      subject: 'As regras de acesso da sua empresa foram alteradas',
      happened: `${COMPANY_ADMIN} salvou outras regras para o segundo fator ${AT_COMPANY}. As anteriores e as novas constam no histórico.`,
      otherwise: NOBODY_DECIDED,
    },
    device_remembered: {
      subject: 'Por um tempo, seu segundo fator não será pedido em um dispositivo',
      happened:
        'Depois de um acesso com o seu segundo fator, este dispositivo foi lembrado, no máximo até {until, select, none {um momento que não conhecemos} other {{until}}}. Sua senha é pedida mesmo assim, e o que precisa de um segundo fator recente o pede. Você pode esquecer o dispositivo a qualquer momento em “Minha segurança”.',
      otherwise: CHANGE_AND_REPORT,
    },
    directory_invitation: {
      subject: 'Você foi incluído no diretório de uma empresa',
      happened: `${DIRECTORY_ADMIN} incluiu você ${AT_COMPANY}. Entre com este endereço. Se você já entrou aqui antes, fará parte dela assim que aceitar o convite; se ainda não tem senha, peça na página de acesso um link para definir uma.`,
      otherwise: 'Se você não pediu isso, não precisa fazer nada; avise-nos se acontecer de novo.',
    },
    directory_deactivated: {
      subject: 'Seu acesso a uma empresa terminou',
      happened: `${DIRECTORY_ADMIN} desativou você ${AT_COMPANY}. O que você tem em outros lugares continua como estava.`,
      otherwise: NOBODY_DECIDED,
    },
    directory_reactivated: {
      subject: 'Você tem acesso a uma empresa novamente',
      happened: `${DIRECTORY_ADMIN} reativou você ${AT_COMPANY}. Se a empresa exige um segundo fator, você o configura antes de entrar.`,
      otherwise: NOBODY_DECIDED,
    },
    directory_role_changed: {
      subject: 'Mudou quem administra a sua empresa',
      happened: `{from, select, support {O suporte} other {${COMPANY_ADMIN}}} {change, select, remove {retirou de} other {deu a}} ${WHOM}, ${AT_COMPANY}, ${DIRECTORY_RIGHT}.`,
      otherwise: NOBODY_DECIDED,
    },
    sign_in_unlocked: {
      subject: 'Você já pode entrar com sua senha novamente',
      happened: `${DIRECTORY_ADMIN} removeu o bloqueio após várias senhas incorretas. Sua senha e seus segundos fatores continuam como estavam.`,
      otherwise: 'Se você não pediu isso, defina uma nova senha e avise-nos imediatamente.',
    },
  },
  frame: {
    when: 'Data: {when}',
    from: 'De: {address, select, none {um endereço que não conhecemos} other {{address}}}',
    with: 'Com: {userAgent, select, none {um programa que não disse seu nome} other {{userAgent}}}',
    contact: 'Dúvidas ou ajuda: {contact}',
    more: '{more, plural, one {mais #} other {mais #}}',
  },
  texts: {
    factor_enrolled: text(`agora os acessos são confirmados com ${METHOD}`),
    factor_replaced: text(`segundo fator configurado novamente com ${METHOD}`),
    factor_removed: text(`nada mais é confirmado com ${METHOD}`),
    factor_lost: text(`perda informada; nada mais é confirmado com ${METHOD}`),
    factor_disabled: text(`erros demais; nada mais é confirmado com ${METHOD}`),
    factors_blocked: text('seus segundos fatores estão bloqueados por 30 minutos após vários erros'),
    factors_reset: text('uma pessoa autorizada redefiniu seus segundos fatores'),
    reset_requested: text('foi pedida a redefinição dos seus segundos fatores; falta aprovar'),
    recovery_code_used: text('alguém entrou com seu código de recuperação'),
  },
  codes: {
    sign_in: code('entrar'),
    step_up: code('confirmar uma alteração'),
    enrollment: code('configurar mensagens de texto neste número'),
    countersign: code('aprovar um pagamento'),
    payment:
      '{service}: {code} é seu código para pagar {amount} a {payee}{others, plural, =0 {} one { e mais #} other { e mais #}}. Não o informe a ninguém.',
  },
};
