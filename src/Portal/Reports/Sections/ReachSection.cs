using MediaWatch.Portal.Reports.Facts;

namespace MediaWatch.Portal.Reports.Sections;

/// <summary>Whether the websites opened when they were visited, and whether what they link to does (国办秘函〔2019〕19号 “站点无法访问”“链接可用性”).</summary>
public sealed class ReachSection : IReportSection
{
    const int Most = 100;

    public string Key => "reach";
    public string Name => "链接与可用性";
    public int Order => 500;

    public IEnumerable<ReportBlock> Write(ReportFacts facts)
    {
        var sites = facts.Accounts.Where(a => a.Probes > 0 || a.Links > 0).ToList();
        if (sites.Count == 0)
        {
            yield return new Paragraph($"{facts.Period.This}没有拨测记录，也没有检查过链接。");
            yield break;
        }
        var (probes, failed) = (sites.Sum(a => (long)a.Probes), sites.Sum(a => (long)a.ProbesFailed));
        var (links, broken) = (sites.Sum(a => (long)a.Links), sites.Sum(a => (long)a.LinksBroken));
        yield return new Paragraph($"拨测{sites.Count(a => a.Probes > 0).Text()}个网站{probes.Text()}次，打不开{failed.Text()}次，可用率{Wording.Share(probes - failed, probes)}；检查链接{links.Text()}个，打不开{broken.Text()}个。");
        yield return new Table("各网站可用性", [new("网站", 36), new("拨测/次", 12, true), new("打不开/次", 12, true), new("可用率", 13, true), new("链接/个", 13, true), new("打不开/个", 14, true)],
            [.. sites.OrderByDescending(a => a.Probes == 0 ? 0 : (double)a.ProbesFailed / a.Probes).ThenByDescending(a => a.LinksBroken).ThenBy(a => a.Id).Take(Most).Select(a =>
                (IReadOnlyList<string>)[a.Name, a.Probes.Text(), a.ProbesFailed.Text(), Wording.Share(a.Probes - a.ProbesFailed, a.Probes), a.Links.Text(), a.LinksBroken.Text()])]);
        if (sites.Count > Most)
            yield return new Note($"只列可用率最低的{Most}个网站。");
    }
}
