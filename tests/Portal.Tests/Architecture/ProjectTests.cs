using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MediaWatch.Portal.Tests.Architecture;

public sealed partial class ProjectTests
{
    [Theory]
    [InlineData("Core")]
    [InlineData("Crawler", "Core")]
    [InlineData("Analysis", "Core")]
    [InlineData("Portal", "Analysis", "Core", "Crawler")]
    public void Each_project_refers_only_downwards(string project, params string[] allowed)
    {
        var text = Sources.All.Single(s => s.Path == $"src/{project}/{project}.csproj").Text;
        var references = XDocument.Parse(text).Descendants("ProjectReference").Select(r => System.IO.Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value)); // a reference without would not build
        references.Order().ShouldBe(allowed);
    }

    /// <summary>A new one needs a decision record.</summary>
    [Fact]
    public void Core_has_the_namespaces_that_were_decided() =>
        Sources.Code.Where(s => s.Path.StartsWith("src/Core/", StringComparison.Ordinal)).Select(s => s.Path.Split('/')[2]).Distinct().Order().ShouldBe(
            ["Accounts", "Alerts", "Articles", "Auditing", "Crawling", "Findings", "Inspections", "Parts", "Rectifications", "Registrations", "Reports", "Reposts", "Search", "Storage", "Tenants", "Time"]);

    [Theory]
    [InlineData("AngleSharp", "src/Crawler/Connectors/|src/Crawler/Fetching/|src/Analysis/Subjects/ForeignLinks.cs|src/Analysis/Subjects/MaskedPage.cs|src/Analysis/Readers/HtmlReader.cs")]
    [InlineData("Microsoft.ML.OnnxRuntime", "src/Analysis/Recognition/")]
    [InlineData("SkiaSharp", "src/Analysis/Recognition/PictureFile.cs")]
    [InlineData("SharpCompress", "src/Analysis/Readers/Archive")]
    [InlineData("Microsoft.Playwright", "src/Crawler/Fetching/Browser")]
    [InlineData("Microsoft.Security.AntiSSRF", "src/Crawler/Fetching/AddressGuard.cs")]
    [InlineData("Coravel", "src/Portal/Timetable.cs")]
    [InlineData("Npgsql", "src/Core/Storage/|src/Core/Search/")]
    [InlineData("MailKit", "src/Portal/Alerts/Mail")]
    [InlineData("MimeKit", "src/Portal/Alerts/Mail")]
    [InlineData("MudBlazor", "src/Portal/")]
    [InlineData("MiniExcelLibs", "src/Portal/Lists/")]
    [InlineData("System.CommandLine", "src/Portal/Commands/")]
    [InlineData("OpenTelemetry", "src/Portal/Commands/Telemetry.cs")]
    public void A_package_is_named_only_where_it_can_be_replaced(string package, string places)
    {
        var named = new Regex($@"(?:^|\s)(?:@using|using|using static)\s+(?:global::)?{Regex.Escape(package)}\b|global::{Regex.Escape(package)}\b", RegexOptions.Multiline, TimeSpan.FromSeconds(5));
        Sources.Code.Where(s => named.IsMatch(s.Text) && !places.Split('|').Any(p => s.Path.StartsWith(p, StringComparison.Ordinal))).Select(s => s.Path).ShouldBeEmpty();
    }

    /// <summary>Jobs claim across tenants, log-in looks for a name before the tenant is known, the index is rebuilt for all; everybody else works within a tenant.</summary>
    [Fact]
    public void The_tenant_filter_is_lifted_only_where_work_is_claimed_or_somebody_logs_in() =>
        Sources.Code.Where(s => LiftsTenant().IsMatch(s.Text)).Select(s => s.Path).ShouldBeSubsetOf(
        [
            "src/Analysis/AnalyseNewArticles.cs", "src/Analysis/IndexNewArticles.cs", "src/Analysis/WatchAccounts.cs", "src/Analysis/JudgeFrontPages.cs", "src/Analysis/ReadAttachments.cs", "src/Crawler/Scheduling/FetchAttachments.cs", "src/Analysis/MatchReposts.cs", "src/Analysis/SearchNewTasks.cs", "src/Analysis/JudgeDuties.cs", "src/Analysis/DraftRepostTasks.cs",
            "src/Crawler/Scheduling/CheckLinks.cs", "src/Crawler/Scheduling/DescribeAccounts.cs", "src/Crawler/Scheduling/CrawlRunner.cs", "src/Crawler/Scheduling/RouteShares.cs", "src/Crawler/Scheduling/ProbeSites.cs",
            "src/Crawler/Scheduling/ReadArticlesAgain.cs", "src/Crawler/Scheduling/ReadOriginals.cs", "src/Crawler/Scheduling/TakeScreenshots.cs",
            "src/Portal/Alerts/ChaseReposts.cs", "src/Portal/Alerts/NoticeClaims.cs", "src/Portal/Alerts/NoticeWriter.cs", "src/Portal/Alerts/RouteNewFindings.cs", "src/Portal/Alerts/RuleBook.cs", "src/Portal/Reports/ReportWriter.cs", "src/Portal/Reports/SendReportNotices.cs",
            "src/Portal/Api/ApiKeyHandler.cs", "src/Portal/Commands/ReindexCommand.cs", "src/Portal/Viewers/PeopleStore.cs",
            "src/Portal/Recycling/EmptyRecycleBin.cs", "src/Portal/Recycling/Returning.cs", // claims; a name to log in by
        ]);

    /// <summary>What is deleted is hidden from everybody but the bin itself, and from who must know that there is something in it, or has already sent it.</summary>
    [Fact]
    public void The_filter_of_deleted_rows_is_lifted_only_by_the_recycle_bin() =>
        Sources.Code.Where(s => s.Text.Contains("MediaWatchDb.Deleted", StringComparison.Ordinal)).Select(s => s.Path).ShouldBeSubsetOf(
        [
            "src/Analysis/WatchAccounts.cs", "src/Analysis/JudgeFrontPages.cs", "src/Analysis/ReadAttachments.cs", "src/Crawler/Scheduling/FetchAttachments.cs", "src/Crawler/Scheduling/DescribeAccounts.cs", // updates that return rows cannot be composed upon; they ask for live ones themselves
            "src/Portal/Alerts/SendPendingAlerts.cs", "src/Portal/Pages/Articles/ArticleList.cs", "src/Portal/Pages/Statistics/WordsTable.cs",
            "src/Portal/Recycling/DeletionScope.cs", "src/Portal/Recycling/Purge.cs", "src/Portal/Recycling/Returning.cs",
        ]);

    /// <summary>A layout that lies in a folder of pages inherits their layout and is drawn inside it.</summary>
    [Fact]
    public void No_layout_stands_in_another() =>
        typeof(PortalSetup).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Microsoft.AspNetCore.Components.LayoutComponentBase)) && t.GetCustomAttributes(typeof(Microsoft.AspNetCore.Components.LayoutAttribute), true).Length > 0)
            .Select(t => t.Name).ShouldBeEmpty();

    [Fact]
    public void Files_are_short_enough_to_be_read() =>
        Sources.All.Where(s => !s.Path.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(s => (s.Path, Lines: s.Text.AsSpan().Count('\n')))
            .Where(s => s.Lines > (s.Path.EndsWith(".razor", StringComparison.Ordinal) ? 120 : s.Path.EndsWith(".razor.cs", StringComparison.Ordinal) ? 150 : 300))
            .Select(s => $"{s.Path}: {s.Lines}").ShouldBeEmpty();

    [Fact]
    public void Namespaces_equal_folders()
    {
        var wrong = from source in Sources.Code
                    where source.Path.EndsWith(".cs", StringComparison.Ordinal)
                    let declared = Namespace().Match(source.Text)
                    where declared.Success
                    let folder = "MediaWatch." + string.Join('.', source.Path.Split('/')[1..^1])
                    where declared.Groups["name"].Value != folder
                    select $"{source.Path}: {declared.Groups["name"].Value}";
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Markup_files_neither_wait_nor_decide_at_length() =>
        Sources.Code.Where(s => s.Path.EndsWith(".razor", StringComparison.Ordinal) && s.Text.IndexOf("@code", StringComparison.Ordinal) is >= 0 and var at
                && (s.Text[at..].Contains("await ", StringComparison.Ordinal) || s.Text[at..].AsSpan().Count('\n') > 45))
            .Select(s => s.Path).ShouldBeEmpty("parameters and one-liners may stand in the markup; what awaits or is longer has a file of its own");

    /// <summary>Any way to lift filters but by naming the one of deleted rows alone.</summary>
    [GeneratedRegex(@"IgnoreQueryFilters\((?!\[MediaWatchDb\.Deleted\]\))")]
    private static partial Regex LiftsTenant();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
