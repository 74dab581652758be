using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class TableSumCheckTests : CheckExamples<TableSumCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("县区\t受理件\t办结件\t投资（万元）\n东城\t12\t10\t1,200.5\n西城\t20\t19\t300\n南关\t8\t8\t99.5\n合计\t40\t39\t1,600.0", "39", Tier.Hint),
        ("县区\t受理件\t办结件\t差评\n合 计\t40\t37\t7\n东城\t12\t10\t1\n西城\t20\t19\t2\n南关\t8\t8\t3", "7", Tier.Hint),
        ("产业\t增加值（亿元）\t占比\n第一产业\t12.5\t10.2%\n第二产业\t50.3\t41.9%\n第三产业\t60.1\t48.9%\n合计\t122.9\t100%", "100%", Tier.Hint),
    ];

    protected override IEnumerable<string> Right =>
    [
        "县区\t受理件\t办结件\n东城\t12\t10\n西城\t20\t19\n南关\t8\t8\n合计\t40\t37",
        // One column alone proves nothing: the items may not be all of it.
        "县区\t受理件\n东城\t12\n西城\t20\n南关\t8\n合计\t41",
        // Rates and means are not added up, and rounding explains a last place.
        "县区\t受理件\t办结率\t投资（亿元）\n东城\t12\t98.5%\t1.3\n西城\t20\t97\t1.3\n南关\t8\t99\t1.3\n合计\t40\t97.9\t4.0",
        // Three shares rounded to a tenth may miss a tenth or two.
        "产业\t增加值（亿元）\t占比\n第一产业\t12.5\t10.2%\n第二产业\t50.3\t40.9%\n第三产业\t60.1\t48.8%\n合计\t122.9\t100%",
        // A share of something else than the column's own whole.
        "县区\t户数\t贫困户比重（%）\n东城\t120\t3.2\n西城\t200\t1.9\n南关\t80\t2.2\n合计\t400\t2.4",
        // Cells of per cent without a heading that says so are not added.
        "县区\t受理件\t办结件\t进度\n东城\t12\t10\t98%\n西城\t20\t19\t97%\n南关\t8\t8\t99%\n合计\t40\t37\t98%",
        // Subtotals would be counted twice.
        "县区\t受理件\t办结件\t差评\n东城\t12\t10\t1\n西城\t20\t19\t2\n小计\t32\t29\t3\n南关\t8\t8\t3\n合计\t40\t37\t7",
        "姓名\t一月\t二月\n甲\t1\t2\n合计",
    ];
}
