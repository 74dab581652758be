using System.Diagnostics.CodeAnalysis;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Portal.Desks;

/// <summary>How texts are to be proofread, as a person chooses it.</summary>
public sealed class ProofreadingForm
{
    public static readonly (ProofreadingLevel Level, string Name, string Says)[] Levels =
    [
        (ProofreadingLevel.Careful, "谨慎", "只报很有把握的，误报最少（干净公文中每万字约 0.1 处）。"),
        (ProofreadingLevel.Normal, "适中", "默认：兼顾误报与漏报（每万字约 0.2 处误报）。"),
        (ProofreadingLevel.Thorough, "全面", "能报尽报，把握不大的作提示（每万字约 1 处误报），适合发文前的校对。"),
    ];

    public static readonly (ListFolds Fold, string Name, string Says)[] Folds =
    [
        (ListFolds.Marks, "繁体与夹杂符号", "學習、学·习"),
        (ListFolds.Split, "拆字", "氵去 → 法"),
        (ListFolds.Pinyin, "拼音", "fa票 → 发票"),
        (ListFolds.Sound, "同音字", "花票 → 发票一类，至少一半字相同"),
        (ListFolds.Repeat, "叠字", "发发票 → 发票"),
    ];

    public ProofreadingLevel Level { get; set; }
    /// <summary>A form in which nothing is ticked posts nothing: that is bound as null, and means none.</summary>
    [AllowNull] public List<ListFolds> Terms { get; set => field = value ?? []; } = [];
    [AllowNull] public List<ListFolds> Sensitive { get; set => field = value ?? []; } = [];

    public static ProofreadingForm Of(ProofreadingChoice choice) => new()
    {
        Level = choice.Level,
        Terms = [.. Folds.Select(f => f.Fold).Where(f => choice.Terms.HasFlag(f))],
        Sensitive = [.. Folds.Select(f => f.Fold).Where(f => choice.Sensitive.HasFlag(f))],
    };

    public ProofreadingChoice ToChoice() => new(Level, Joined(Terms), Joined(Sensitive));

    static ListFolds Joined(List<ListFolds> folds) => Folds.Select(f => f.Fold).Where(folds.Contains).Aggregate(ListFolds.None, (all, fold) => all | fold);
}
