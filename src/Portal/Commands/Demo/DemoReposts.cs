using System.Globalization;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Reposts;
using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Commands.Demo;

/// <summary>Gives the city a week of repost tasks, and its accounts the posts by which most of them answered: in time, late, in part, with a word changed, or not at all.
/// The posts go the way of every article, so what the matrix shows is what the watch made of them.</summary>
sealed class DemoReposts(IDbContextFactory<MediaWatchDb> factory, TimeProvider time)
{
    /// <summary>Title, body, a word of it and what a careless copyist makes of it.</summary>
    static readonly (string Title, string Body, string Word, string Slip)[] Originals =
    [
        ("关于做好冬季取暖安全工作的提示", "入冬以来气温持续走低，居民取暖用火用电明显增多，一氧化碳中毒和火灾风险上升。\n使用煤炉取暖的家庭应当安装烟囱和风斗，睡前检查炉火是否完全熄灭，保持室内通风。\n老旧小区请由网格员在12月10日前完成逐户走访，对独居老人建立台账，发现隐患当场整改。\n供热单位要公布24小时服务电话，接到报修后2小时内到场。", "12月10日", "12月15日"),
        ("城乡居民医保缴费常见问题解答", "城乡居民基本医疗保险集中缴费期为每年9月1日至12月31日，请参保居民按时缴费，以免影响待遇享受。\n个人可以通过手机银行、税务小程序或者就近的办税服务厅缴纳，费用标准为每人每年400元。\n新生儿出生后90天内办理参保登记并缴费的，自出生之日起享受待遇；困难群众由财政按规定给予资助。\n已在外地参保的居民不需要重复缴费，重复缴纳的可以申请退回。", "90天", "60天"),
        ("稳岗惠企十条政策解读", "为帮助经营主体渡过难关，十条措施围绕减负担、稳岗位、扩就业三个方面展开。\n对不裁员少裁员的企业，失业保险稳岗返还比例由30%提高到60%，资金直接拨付到企业账户，无需申报。\n招用毕业年度高校毕业生并签订一年以上劳动合同的小微企业，按每人1500元发放一次性补助。\n各县区应当在政务大厅设置专窗，三个工作日内办结，办理情况按月公开。", "应当", "可以"),
        ("“一件事”集成办事指南", "新生儿出生、企业开办、不动产登记等十三个事项实行一次告知、一表申请、一窗受理、一网办理。\n申请人登录政务服务网实名认证后，系统自动调取电子证照，已有的材料不再要求重复提交。\n线下办理的，综合窗口统一收件，办理结果通过短信告知，可以选择邮寄送达。\n对办理进度有疑问的，可以拨打服务热线查询，热线工作时间为工作日上午8时至下午6时。", "十三个", "十二个"),
        ("城乡居民养老金调整公告", "经研究决定，自今年1月起提高城乡居民基础养老金标准，每人每月增加25元，补发部分随下月养老金一并发放。\n年满65周岁不满80周岁的参保人员每月再增加5元，80周岁及以上的再增加15元。\n领取人员需要在每年6月底前完成资格认证，可以使用手机刷脸认证，行动不便的由社区工作人员上门服务。\n对调整结果有异议的，请在公告之日起30日内向经办机构提出。", "25元", "20元"),
        ("宪法宣传周活动安排", "今年宪法宣传周集中活动自12月1日开始，主题为弘扬宪法精神、建设更高水平的平安家园。\n各县区至少举办一场法律咨询活动，免费为群众解答婚姻家庭、劳动报酬、土地承包等方面的问题。\n市民广场设主会场，上午9时提供法律咨询、普法展览和读本发放，学校同步开展宪法晨读。\n活动情况于12月10日前报送，由普法办公室汇总通报。", "至少举办一场", "举办一场"),
        ("岁末年初安全生产工作部署", "岁末年初生产经营活动频繁，交通运输、危险化学品、建筑施工等领域风险叠加，各级要压实责任。\n对重点企业实行清单管理，逐项明确责任人和完成时限，重大隐患挂牌督办，整改完成前不得恢复生产。\n人员密集场所的安全出口和疏散通道必须保持畅通，严禁在门窗上设置影响逃生的障碍物。\n节日期间实行领导带班和24小时值班，突发情况第一时间报告，不得迟报、漏报、瞒报。", "必须", "应该"),
    ];

    public async Task AddAsync(long tenantId, CancellationToken ct)
    {
        await using var db = await factory.OpenAsync(tenantId, ct);
        if (await db.RepostTasks.AnyAsync(ct))
            return;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var accounts = await db.Accounts.OrderBy(a => a.Id).ToListAsync(ct);
        var now = time.GetUtcNow();
        foreach (var (number, original) in Originals.Index())
        {
            var published = now.AddDays(number - Originals.Length + 0.4);
            var last = number == Originals.Length - 1;
            var terms = RepostTerms.Usual with { Audience = new() { Everybody = true }, Weight = number % 3 == 1 ? RepostWeight.Important : RepostWeight.Usual, Reason = "市政府办公室转载通知", Hours = last ? 12 : 24 };
            var task = db.RepostTasks.Add(new RepostTask(tenantId, original.Title, terms, published, published.AddHours(24), 0, published)).Entity;
            await db.SaveChangesAsync(ct);
            db.RepostOriginals.Add(new RepostOriginal(tenantId, task.Id, original.Title, original.Body, null, null, published, now));
            task.Open(last ? now.AddHours(8) : published.AddHours(24), published);
            foreach (var account in accounts)
            {
                var duty = db.RepostDuties.Add(new RepostDuty(tenantId, task.Id, account.Id, account.UnitId)).Entity;
                if ((account.Id * 7 + number * 11) % 29 == 0)
                    duty.Exempt("账号改版，本期免转");
                else
                    Post(db, account, original, number, published, last ? now : published.AddHours(72) < now ? published.AddHours(72) : now);
            }
            await db.SaveChangesAsync(ct);
        }
        await transaction.CommitAsync(ct);
    }

    /// <summary>How an account answers is fixed by its number and the task's, so that each demonstration is the same.</summary>
    void Post(MediaWatchDb db, Account account, (string Title, string Body, string Word, string Slip) original, int number, DateTimeOffset from, DateTimeOffset until)
    {
        var lot = (account.Id * 31 + number * 17) % 20;
        var (hours, title, body) = lot switch
        {
            0 or 1 => (30.0, original.Title, original.Body), // late
            2 => (4.0, original.Title, string.Join('\n', original.Body.Split('\n')[..2])), // a part of it
            3 => (3.0, original.Title, original.Body.Replace(original.Word, original.Slip, StringComparison.Ordinal)), // a word changed
            4 => (-1.0, "", ""), // not at all
            5 or 6 => (6.0, $"【转发】{original.Title}", $"请各科室和所属单位认真学习落实。\n{original.Body}"),
            _ => (1.0 + lot, original.Title, original.Body),
        };
        var at = from.AddHours(hours);
        if (hours < 0 || at > until)
            return;
        var address = string.Create(CultureInfo.InvariantCulture, $"{account.Address.TrimEnd('/')}/demo-repost/{number}.html");
        var snapshot = new Snapshot(account.TenantId, address, at, 200, "", "utf-8", System.Text.Encoding.UTF8.GetBytes($"<html><head><title>{title}</title></head><body><h1>{title}</h1>{string.Concat(body.Split('\n').Select(p => $"<p>{p}</p>"))}</body></html>"));
        db.Snapshots.Add(snapshot);
        db.Articles.Add(new Article(account.TenantId, account.Id, null, address, address, new ArticleContent(title, body, at, null, []), snapshot.Id, time.GetUtcNow()));
    }
}
