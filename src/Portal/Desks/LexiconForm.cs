using System.Globalization;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Core.Findings;

namespace MediaWatch.Portal.Desks;

/// <summary>A tenant's dictionary row as a person writes it.</summary>
public sealed class LexiconForm
{
    public const int MostTerm = 60;

    public string Lexicon { get; set; } = LexiconSet.Terms;
    public string Term { get; set; } = "";
    public string Correction { get; set; } = "";
    public string Kind { get; set; } = "";
    public Tier Tier { get; set; } = Tier.Certain;
    /// <summary>Longer right strings, parted by '|'.</summary>
    public string Unless { get; set; } = "";
    public string Needs { get; set; } = "";
    public string Source { get; set; } = "";
    public DateOnly? SinceOn { get; set; }
    /// <summary>Keep it, but switched off; saving a row switches it on otherwise.</summary>
    public bool Off { get; set; }
    /// <summary>Keep it although it hits very many articles.</summary>
    public bool Anyway { get; set; }

    public static readonly (string Key, string Name)[] Lexicons = [(LexiconSet.Terms, "错误表述"), (LexiconSet.Sensitive, "敏感词"), (LexiconSet.Whitelist, "白名单")];

    public static string NameOf(string lexicon) => Lexicons.FirstOrDefault(l => l.Key == lexicon).Name ?? lexicon;

    public static LexiconForm Of(LexiconEntry entry) => new()
    {
        Lexicon = entry.Lexicon, Term = entry.Term, Correction = entry.Correction ?? "", Kind = entry.Kind, Tier = entry.Tier,
        Unless = entry.Unless, Needs = entry.Needs, Source = entry.Source, SinceOn = entry.SinceOn,
    };

    public bool Differs(LexiconEntry entry) =>
        (Correction, Kind, Tier, Unless, Needs, Source, SinceOn, Off) != (entry.Correction ?? "", entry.Kind, entry.Tier, entry.Unless, entry.Needs, entry.Source, entry.SinceOn, entry.Off);

    /// <summary>Trims what was written. A correction that contains the term itself is an exception of it, or right text would be flagged.</summary>
    public void Tidy()
    {
        (Term, Correction, Kind, Source) = (Term.Trim(), Correction.Trim(), Kind.Trim(), Source.Trim());
        (Unless, Needs) = (Joined(Unless), Joined(Needs));
        if (Lexicon == LexiconSet.Terms && Correction.Length > Term.Length && Correction.Contains(Term, StringComparison.Ordinal) && !Unless.Split('|').Contains(Correction))
            Unless = Unless.Length == 0 ? Correction : $"{Unless}|{Correction}";
    }

    /// <summary>Null: it can be kept.</summary>
    public string? Problem()
    {
        if (Lexicons.All(l => l.Key != Lexicon))
            return "请选择词库。";
        if (new StringInfo(Term).LengthInTextElements is < 2 or > MostTerm)
            return $"词条应为 2–{MostTerm} 个字；单字误报过多，不能作词条。";
        if (Term.Any(c => char.IsControl(c) || c == '|'))
            return "词条中不能有换行、制表符或“|”。";
        if (Correction == Term)
            return "更正与词条相同。";
        if (Correction.Length > MostTerm || Kind.Length > 40 || Source.Length > 200 || Unless.Length > 500 || Needs.Length > 500)
            return "内容过长：更正 60 字、类别 40 字、依据 200 字、例外和伴随词各 500 字以内。";
        if (Lexicon != LexiconSet.Whitelist && Source.Length == 0)
            return "请填写依据（文件、条款或日期），复核时要看。";
        return null;
    }

    public LexiconRow ToRow() => new(Term, Correction.Length == 0 ? null : Correction, Kind, Tier,
        Unless.Split('|', StringSplitOptions.RemoveEmptyEntries), Needs.Split('|', StringSplitOptions.RemoveEmptyEntries), Source, SinceOn);

    static string Joined(string parts) => string.Join('|', parts.Split(['|', '｜', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct());
}
