/** Why the API did not do something, by the names of its problems (docs/problems.md), and what to do. */
export const problems = {
  other: 'Isso não foi possível. Nada foi alterado.',
  'invalid-request': 'Algo no formulário não está em ordem. Veja os campos marcados.',
  'sign-in-refused':
    'Estes dados de acesso não foram aceitos. Confira-os e tente novamente. Após cinco senhas incorretas, espere meia hora ou defina uma nova senha.',
  'single-sign-on-refused':
    'O acesso pela sua empresa não terminou de um modo que valha aqui. Comece de novo; se isso não resolver, pergunte a quem opera o acesso da sua empresa.',
  'identity-provider-unavailable': 'O acesso da sua empresa não responde. Tente novamente daqui a pouco.',
  'code-refused':
    'Este código não foi aceito. Espere o próximo código do seu aplicativo ou peça uma nova mensagem de texto e tente novamente. Se os códigos do aplicativo continuarem falhando, ajuste o relógio do seu dispositivo para o modo automático.',
  'too-many-attempts': 'Houve códigos incorretos demais. Espere meia hora antes de tentar novamente.',
  'too-many-requests': 'Houve solicitações demais a partir da sua rede. Espere um minuto e tente novamente.',
  'ticket-refused': 'Isso demorou demais. Comece de novo com sua senha.',
  'text-limit-reached':
    'Foram pedidas mensagens de texto demais. O último código ainda vale por alguns minutos; ou use seu aplicativo.',
  'text-unavailable':
    'Nenhuma mensagem de texto pode ser enviada no momento. Use seu aplicativo ou tente novamente daqui a pouco.',
  'phone-number-refused':
    'Nenhum código pode ser enviado a este número. Informe um número de celular de um dos países da lista ou use um aplicativo.',
  'phone-number-at-risk':
    'As mensagens de texto para este número não são confiáveis no momento, porque o chip ou a rede dele mudou há pouco. Use um aplicativo.',
  'risk-not-acknowledged': 'Declare que conhece o risco das mensagens de texto ou escolha o aplicativo.',
  'method-not-available': 'Este método não pode ser usado aqui. Escolha outro.',
  'access-refused': 'Suas funções não permitem isso. Peça a um administrador da sua empresa.',
  'country-refused':
    'Sua empresa deixa usuários de pagamentos entrar somente a partir de alguns países, e este não é um deles.',
  'not-found': 'Isso não existe, ou não cabe a você vê-lo.',
  'cooling-off':
    'Após uma alteração nos seus métodos de acesso, há um período de segurança de um dia, em que sua conta não movimenta dinheiro. Enquanto isso, outra pessoa com esse direito pode fazê-lo.',
  'two-person-rule':
    'Outra pessoa precisa fazer isso: quem criou ou alterou por último um pagamento, ou aprovou uma fatura ou conta que faz parte dele, não o aprova nem o autoriza.',
  'approvals-missing': 'Outras pessoas precisam aprovar isto antes. A página do desembolso diz quantas.',
  'approved-already': 'Você já aprovou isto. Outras pessoas o aprovam agora, e mais uma o autoriza.',
  'approval-not-needed': 'Não é necessária mais nenhuma aprovação. Uma pessoa que não o aprovou o autoriza.',
  'daily-limit':
    'Isto é mais do que pode ser autorizado em um dia. Peça a outra pessoa, espere outro dia ou solicite a alteração do limite.',
  'disbursement-state':
    'O status dele não permite mais isso. Veja o desembolso para saber em que situação está.',
  'disbursement-not-acceptable': 'Ele não pode ser criado assim. Veja os pagamentos marcados.',
  'factors-not-independent':
    'Duas pessoas não podem compartilhar um segundo fator: nem o aplicativo, nem o número de telefone, nem o navegador. Cada uma configura o seu próprio, ou outra pessoa faz isto.',
  'batch-not-acceptable':
    'Estes não podem ser autorizados em conjunto. Você precisa poder autorizar cada um deles isoladamente.',
  'disbursements-off':
    'Os desembolsos estão suspensos na sua empresa. Um administrador de pagamentos pode retomá-los.',
  'last-method':
    'Este é o único segundo fator permitido para o que você faz aqui, portanto ele permanece. Configure outro antes ou substitua-o. Se o perdeu, entre com seu código de recuperação.',
  'enrollment-not-allowed': 'Não há nada para você configurar aqui no momento.',
  'current-password-refused':
    'Esta não é sua senha atual. Após cinco senhas incorretas, espere meia hora ou defina uma nova por um link.',
  'password-not-acceptable': 'A nova senha não pode ser usada. O campo diz por quê.',
  'password-reset-link-refused':
    'Este link já foi usado, tem mais de 60 minutos ou não está completo. Peça um novo.',
  'address-known': 'Este já é um dos seus endereços. Nada foi enviado.',
  'too-many-addresses': 'Há lugar para cinco endereços. Remova um antes.',
  'too-many-address-messages':
    'Cinco mensagens por dia são o máximo. As que foram enviadas valem por 24 horas; tente novamente amanhã.',
  'address-token-refused':
    'Isto não confirma nenhum endereço: já foi usado, tem mais de 24 horas ou pertence a outra pessoa. Adicione o endereço novamente para receber uma nova mensagem.',
  'sign-in-address-stays': 'Você entra com este endereço, portanto ele permanece. O suporte pode alterá-lo.',
  'version-conflict':
    'Alguém o alterou enquanto isso. Nada foi feito. Está agora como se vê aqui: confira mais uma vez.',
  'company-required': 'Escolha antes uma das suas empresas.',
  'mfa-policy-not-available':
    'A exigência de um segundo fator ainda não está disponível para a sua empresa. Fale com o suporte. Nada foi salvo.',
  'mfa-policy-changed':
    'Outra pessoa salvou esta política enquanto isso, e nada seu foi salvo. Prossiga mais uma vez: você verá o que seus valores mudariam na política como está agora.',
  'directory-not-oneself':
    'Ninguém decide isso sobre si mesmo. Peça a outro administrador da sua empresa. Nada foi alterado.',
  'directory-payment-user':
    'Esta pessoa participa de pagamentos. Quem administra os pagamentos, ou o suporte, retira antes essa participação. Nada foi alterado.',
  'directory-last-admin':
    'Sua empresa não tem mais ninguém com este direito. Dê-o antes a outra pessoa. Nada foi alterado.',
  'directory-role-conflict':
    'Esta pessoa não pode ter este direito além dos que já tem, ou ficaria sem nenhum. Nada foi alterado.',
  'member-file-refused': 'Este arquivo não pode ser importado. Ninguém foi convidado.',
  'invitation-not-found': 'Este convite não existe mais: foi respondido ou retirado.',
  'company-own-reset-refused':
    'Ninguém redefine a si mesmo. Peça a outro administrador da empresa ou ao suporte. Com seu código de recuperação, você não precisa de nenhum dos dois.',
  'company-reset-not-confirmed':
    'Este não é o endereço com o qual a pessoa entra. Digite-o exatamente. Nada foi redefinido.',
  'company-reset-not-enforced':
    'Sua empresa ainda não exige um segundo fator. Até que o exija, o suporte faz a redefinição para esta pessoa.',
  'company-reset-by-support':
    'Esta pessoa participa de pagamentos. Para pagadores, a redefinição é feita pelo suporte; para administradores do favorecido, por outro administrador do favorecido na empresa deles ou pelo suporte.',
  'company-reset-by-identity-provider':
    'Esta pessoa entra pelo seu provedor de identidade. Não há nada a redefinir aqui: pergunte a quem o opera.',
  'payload-too-large': 'Isto é mais do que pode ser recebido de uma vez. Divida-o em várias partes.',
  'default-account-number-refused':
    'A conta não foi adicionada: o número da conta atual está faltando ou não é esse.',
  'default-account-number-tries-spent':
    'O número da conta atual foi informado incorretamente vezes demais. Espere meia hora; até lá, ninguém da sua empresa pode adicionar uma conta.',
  'bank-account-inactive': 'Esta conta foi desativada e permanece assim. Adicione-a novamente.',
  'deposit-account-needed': 'Os pagamentos vão para esta conta. Escolha antes outra para eles.',
  'member-address-taken':
    'Esta pessoa não pode ser adicionada aqui: alguém já entra com este endereço. Informe outro endereço dela ou fale com o suporte.',
  'own-reset-refused':
    'Ninguém redefine a si mesmo. Peça a outro administrador do favorecido na sua empresa.',
  'reset-not-confirmed': 'Nada foi redefinido: este não é o endereço com o qual a pessoa entra.',
  'reset-by-support':
    'Esta pessoa também participa do lado que paga. O suporte faz a redefinição para ela, após uma prova de identidade.',
  'payment-agreement-accepted': 'Alguém da sua empresa já aceitou este acordo.',
  'idempotency-key-reused':
    'Esta página já foi enviada antes com outro conteúdo. Consulte a lista para ver o que foi feito e comece de novo.',
  'request-in-progress': 'O mesmo já está sendo feito. Espere um momento e consulte a lista.',
  'payments-admins-by-support':
    'Administradores de pagamentos são nomeados e removidos somente pelo suporte. Fale com o suporte. Nada foi salvo.',
  'own-roles-refused':
    'Ninguém altera as próprias funções. Peça a outro administrador de pagamentos. Nada foi salvo.',
  'role-conflict':
    'Quem aprova contas bancárias nunca movimenta dinheiro e nunca é administrador de pagamentos, em nenhuma empresa. Retire antes a outra função ou dê esta a outra pessoa.',
  'team-address-taken':
    'Alguém que não está na sua equipe já entra com este endereço. Informe outro endereço da pessoa ou fale com o suporte.',
  'second-admin-needed':
    'Sua empresa tem um só administrador de pagamentos, e ninguém altera as regras sem uma segunda pessoa. Peça um segundo ao suporte.',
  'approval-policy-not-acceptable': 'As regras não podem ser assim. Veja as linhas marcadas.',
  'approval-policy-proposal-pending':
    'Outras regras já estão propostas. Confirme-as ou retire-as antes. Elas expiram por si mesmas após sete dias.',
  'approval-policy-proposal-closed':
    'Esta proposta não existe mais. Veja as regras atuais e faça uma nova proposta.',
  'finance-client-not-acceptable': 'Ele não pode ser registrado assim. Veja os campos marcados.',
  'finance-client-proposal-pending':
    'Já há uma proposta para este sistema financeiro. Confirme-a ou retire-a antes. Ela expira por si mesma após sete dias.',
  'finance-client-proposal-closed':
    'Esta proposta não existe mais. Veja o sistema financeiro como está e faça uma nova proposta.',
  'finance-client-disabled':
    'Este sistema financeiro foi desativado em definitivo. Proponha um novo, com novas chaves.',
  'webhook-endpoint-not-acceptable': 'Não é possível salvar assim. Veja o campo marcado. Nada foi alterado.',
  'support-person-unknown': 'Nada foi feito: ninguém entra exatamente com este endereço.',
  'support-not-a-payor':
    'Administradores de pagamentos pertencem a empresas que pagam, e esta não é uma delas.',
  'support-not-a-payee':
    'Administradores do favorecido pertencem a empresas que recebem pagamentos, e esta não é uma delas.',
  'support-company-unknown': 'Esta empresa não existe.',
  'support-role-conflict':
    'Esta pessoa não pode ter esse direito: ela aprova contas bancárias, recebe pagamentos, é agente de suporte ou teve a conta encerrada. Indique outra pessoa.',
  'support-address-taken':
    'Alguém entra com um endereço quase igual a este ou foi adicionado com ele há pouco. Informe-o exatamente como a pessoa o usa para entrar.',
  'last-payments-admin':
    'Este é o único administrador de pagamentos da empresa. Adicione outro antes: sem nenhum, ninguém lá pode alterar nada.',
  'reset-already-requested':
    'Uma redefinição para esta pessoa já está aguardando. Outro agente de suporte a aprova, ou um de vocês a retira.',
  'second-operator-required': 'Foi você quem solicitou esta redefinição. Outro agente de suporte a aprova.',
  unavailable: 'Algo não respondeu agora. Espere um momento e tente novamente.',
} as const;
