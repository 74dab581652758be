using MediaWatch.City.Plan;

namespace MediaWatch.City.Sites;

/// <summary>The templates of one content system.</summary>
abstract class SitePages
{
    public static SitePages Of(CitySite site) => site.Cms switch
    {
        Cms.Trs => new TrsPages(),
        Cms.Ucap => new UcapPages(),
        Cms.Hanweb => new HanwebPages(),
        Cms.Vsb => new VsbPages(),
        Cms.Json => new JsonPages(),
        _ => new ScriptPages(),
    };

    public abstract string ArticlePath(CityArticle article);
    public abstract string ListPath(CityColumn column);

    /// <summary>Where the article's text is, if not on the page that people open.</summary>
    public virtual string TextPath(CityArticle article) => ArticlePath(article);

    /// <summary>Where the list's rows are and how they are read, if that cannot be seen from the page; else null.</summary>
    public virtual (string Path, string Settings)? ListSource(CityColumn column) => null;

    /// <summary>Null: 404.</summary>
    public abstract CityPage? Answer(SiteView view, string path, IReadOnlyDictionary<string, string> values);

    protected string HomeOf(SiteView view) => view.Home(ListPath, ArticlePath);
}
