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

    /// <summary>Null: 404.</summary>
    public abstract CityPage? Answer(SiteView view, string path, IReadOnlyDictionary<string, string> values);

    protected string HomeOf(SiteView view) => view.Home(ListPath, ArticlePath);
}
