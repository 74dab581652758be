using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Tells the account's operator, once, that a session or authorisation ends within two days or has ended: what is not captured cannot be watched. It goes by itself when the session is renewed.</summary>
public sealed class SessionLifeCheck : ICheck<AccountActivity>
{
    static readonly TimeSpan Warning = TimeSpan.FromDays(2);

    public string Key => "session-life";
    public string Name => "会话与授权";

    public IEnumerable<FindingDraft> Examine(AccountActivity account, CheckContext context)
    {
        foreach (var session in account.Sessions)
        {
            var ended = session.State != CredentialState.Valid || session.EndsAt <= context.Now;
            if (!ended && !(session.EndsAt - context.Now <= Warning))
                continue;
            // Its life in the excerpt: the next session's end is another matter, of which the person is told again.
            var life = $"{session.Kind} {account.Calendar.Local(session.ObtainedAt):yyyy-MM-dd}";
            yield return new FindingDraft(null, 0, life, ended ? Tier.Certain : Tier.Hint,
                session.State == CredentialState.Withdrawn ? "账号的授权已被撤回，采集只能按公开页面进行，请重新授权。"
                    : ended ? "账号的会话或授权已失效，请在“会话与授权”重新登录或授权。"
                    : $"账号的会话或授权将在 {account.Calendar.Local(session.EndsAt!.Value):M月d日HH:mm} 到期，请提前更新。", // it ends within the warning
                "在“采集 → 会话与授权”更新", "系统规则：会话到期前 2 天提醒");
        }
    }
}
