using System.Globalization;
using System.Text.RegularExpressions;
using MediaWatch.Core.Reposts;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;

namespace MediaWatch.Portal.Desks;

/// <summary>Rows of an uploaded list of repost tasks. Headings: 标题, 地址, 截止, 要求, 重要程度, 转载账号, 主题, 理由.</summary>
static partial class RepostSheet
{
    public static readonly string[] Headings = ["标题", "地址", "截止", "要求", "重要程度", "转载账号", "主题", "理由"];
    static readonly string[] Times = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "yyyy-M-d H:mm", "yyyy/M/d H:mm", "yyyy-MM-dd HH:mm:ss"];

    /// <summary>One row as a form, and what is wrong with it; null: nothing.</summary>
    public static (RepostForm Form, string? Problem) Parse(IReadOnlyDictionary<string, string> cells, RepostNamesOf known, DateTimeOffset now, TimeZoneInfo zone)
    {
        string Cell(string heading) => cells.GetValueOrDefault(heading, "");
        var form = RepostForm.New;
        (form.Title, form.Links, form.Subject, form.Reason) = (Cell("标题"), Cell("地址"), Cell("主题"), Cell("理由"));
        if (Headings.FirstOrDefault(h => UploadedSheet.IsFormula(Cell(h))) is { } formula)
            return (form, $"“{formula}”不能以 = + - @ 开头。");
        if (form.Addresses.Count == 0)
            return (form, "没有填写原文地址。");
        var problem = Deadline(form, Cell("截止"), now, zone) ?? Demand(form, Cell("要求")) ?? Weight(form, Cell("重要程度")) ?? Who(form, Cell("转载账号"), known) ?? form.Problem();
        return (form, problem ?? (form.Reason.Length == 0 ? "没有填写理由。" : null));
    }

    static string? Deadline(RepostForm form, string text, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (HoursForm().Match(text) is { Success: true } hours)
        {
            form.Deadline = hours.Groups["office"].Success ? "office" : "hours";
            form.Hours = int.Parse(hours.Groups["n"].Value, CultureInfo.InvariantCulture);
            return null;
        }
        if (!DateTime.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return "截止应写作 2026-11-30 18:00、24 小时或 8 个工作小时。";
        (form.Deadline, form.Until) = ("until", local.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture));
        return form.UntilIn(zone) <= now ? "截止时间已过。" : null;
    }

    static string? Demand(RepostForm form, string text)
    {
        if (text.Length == 0)
            return null;
        form.Demands = [.. RepostNames.Demands.Where(d => text.Contains(d.Name, StringComparison.Ordinal))];
        if (SharePercent().Match(text) is { Success: true } share)
            form.LeastShare = int.Parse(share.Groups["n"].Value, CultureInfo.InvariantCulture);
        return form.Demands.Count == 0 ? $"要求应从“{string.Join("、", RepostNames.Demands.Select(d => d.Name))}”中选。" : null;
    }

    static string? Weight(RepostForm form, string text)
    {
        var weight = text.Length == 0 ? RepostWeight.Usual : Enum.GetValues<RepostWeight>().Where(w => w.Name == text).Select(w => (RepostWeight?)w).FirstOrDefault();
        form.Weight = weight ?? RepostWeight.Usual;
        return weight is null ? "重要程度应为一般、重要或特别重要。" : null;
    }

    /// <summary>Names of groups, accounts, units, kinds, levels or platforms parted by 、; 全部 means everybody. A name that several have means none of them.</summary>
    static string? Who(RepostForm form, string text, RepostNamesOf known)
    {
        var names = text.Split(['、', '，', ',', ';', '；', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names.Length == 0)
            return "没有填写由谁转载。";
        foreach (var name in names)
        {
            if (name == "全部")
                form.Everybody = true;
            else if (Enum.GetValues<UnitKind>().Any(k => k.Name == name))
                form.Kinds.Add(Enum.GetValues<UnitKind>().First(k => k.Name == name));
            else if (Enum.GetValues<UnitLevel>().Any(l => l.Name == name))
                form.Levels.Add(Enum.GetValues<UnitLevel>().First(l => l.Name == name));
            else if (known.Platforms.FirstOrDefault(p => Platforms.Name(p) == name) is { } platform)
                form.Platforms.Add(platform);
            else if (known.Of(name) is { Length: > 1 } several)
                return $"“{name}”既是{string.Join("又是", several)}的名称，请先改名或在任务里选择。";
            else if (known.Groups.TryGetValue(name, out var group))
                form.GroupIds.Add(group);
            else if (known.Units.TryGetValue(name, out var unit))
                form.UnitIds.Add(unit);
            else if (known.Accounts.TryGetValue(name, out var account))
                form.AccountIds.Add(account);
            else
                return $"找不到账号、单位或分组“{name}”。";
        }
        return null;
    }

    [GeneratedRegex(@"^(?<n>[0-9]{1,4})\s*(?:个)?(?<office>工作)?小时$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HoursForm();

    [GeneratedRegex(@"(?<n>[0-9]{1,3})\s*[%％]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SharePercent();
}

/// <summary>Names by which a sheet may speak of accounts, units and groups; a name that several of a kind have is none.</summary>
sealed record RepostNamesOf(IReadOnlyDictionary<string, long> Accounts, IReadOnlyDictionary<string, long> Units, IReadOnlyDictionary<string, long> Groups, IReadOnlyList<string> Platforms)
{
    /// <summary>What the name is the name of, where a group shares it: a unit and its account of one name mean the unit, as they always did.</summary>
    public string[] Of(string name) => Groups.ContainsKey(name) ? ["分组", .. Units.ContainsKey(name) ? ["单位"] : Accounts.ContainsKey(name) ? (string[])["账号"] : []] : [];
}
