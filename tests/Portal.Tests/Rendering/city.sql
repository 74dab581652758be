-- A city as it looks after a month of watching: for measuring pages, and for looking at them.
--   psql -v tenant=1 -v articles=100000 -v findings=5000 -f city.sql
-- Ids start at 1000 × tenant, so that several tenants can be seeded side by side.
insert into units (id, tenant_id, parent_id, name, level, kind, region, path)
select :tenant * 1000, :tenant, null, '演示市人民政府', 1, 1, '演示市', '/' || :tenant * 1000 || '/';

insert into units (id, tenant_id, parent_id, name, level, kind, region, path)
select :tenant * 1000 + n, :tenant, :tenant * 1000, name, case when n <= 22 then 1 else 2 end, case when n <= 16 or n > 22 then 1 when n <= 19 then 2 else 3 end,
       case when n <= 22 then '演示市' else replace(name, '人民政府', '') end, '/' || :tenant * 1000 || '/' || :tenant * 1000 + n || '/'
from unnest(array['市发展和改革委员会', '市教育局', '市科学技术局', '市公安局', '市民政局', '市财政局', '市人力资源和社会保障局', '市自然资源和规划局', '市生态环境局', '市住房和城乡建设局', '市交通运输局',
  '市农业农村局', '市文化广电旅游局', '市卫生健康委员会', '市应急管理局', '市市场监督管理局', '市住房公积金管理中心', '市公共资源交易中心', '市不动产登记和交易服务中心（市土地储备整理与规划展示服务中心筹备工作联席会议办公室）', '市自来水公司', '市公共交通集团', '市第一人民医院',
  '虚构县人民政府', '样例县人民政府', '拟名县人民政府', '假设县人民政府', '示例区人民政府', '模拟区人民政府', '例证县人民政府', '样本县人民政府']) with ordinality t(name, n);

insert into units (id, tenant_id, parent_id, name, level, kind, region, path)
select :tenant * 1000 + 100 + (row_number() over ())::int, :tenant, c.id, replace(c.region, '县', '') || k.name, k.level, k.kind, c.region, c.path || :tenant * 1000 + 100 + (row_number() over ())::int || '/'
from units c cross join (values ('教育和体育局', 2, 1), ('卫生健康局', 2, 1), ('融媒体中心', 2, 2), ('城关镇', 3, 1), ('石桥乡', 3, 1), ('人民医院', 2, 3)) k(name, level, kind)
where c.tenant_id = :tenant and c.level = 2;

insert into accounts (id, tenant_id, unit_id, platform_key, name, address, settings, paused, created_at, last_article_at, last_fetched_at, next_probe_at, next_watch_at)
select :tenant * 1000 + n, :tenant, u.id, 'website', case when u.name like '%人民政府' then u.name || '门户网站' else u.name || '网站' end,
       'https://www' || n || '.city' || :tenant || '.example.gov.cn/', '{}', n % 41 = 0, now() - interval '40 days', null, case when n % 29 = 0 then null else now() - interval '1 minute' * (n % 50) end, now(), now()
from (select *, row_number() over (order by id) n from units where tenant_id = :tenant) u;

insert into columns (id, tenant_id, account_id, name, kind, list_address, settings, state, update_days, created_at, last_article_at)
select a.id * 10 + k.n, :tenant, a.id, k.name, k.kind, a.address || k.path || '/', '{}', case when k.n = 4 and a.id % 7 = 0 then 0 else 1 end, k.days, a.created_at, null
from accounts a cross join (values (1, '要闻动态', 1, 'yw', 14), (2, '通知公告', 2, 'tz', 183), (3, '政策文件', 3, 'zc', 183), (4, '政策解读', 4, 'jd', 183)) k(n, name, kind, path, days)
where a.tenant_id = :tenant;

insert into snapshots (id, tenant_id, address, seen_at, status, headers, charset, hash, length, packed)
select :tenant * 1000, :tenant, 'https://example.gov.cn/', now(), 200, 'Content-Type: text/html', 'utf-8', md5('0'), 3, '\x8b01803c703e03'::bytea;

insert into articles (id, tenant_id, account_id, column_id, platform_id, address, title, body, source, published_at, first_seen_at, revision, content_hash, snapshot_id, seen_at, analysed_revision, analysed_lexicon, analysed_at, indexed_revision, pictures)
select :tenant * 1000000 + n, :tenant, account, account * 10 + 1 + n % 4, address, address, title,
       (select string_agg('为深入贯彻落实上级决策部署，' || title || '，各有关单位要加强组织领导，细化工作措施，确保各项任务按期完成。第' || p || '条另行通知。', E'\n') from generate_series(1, 3 + n % 12) p),
       '演示市人民政府办公室', case when n % 5 = 0 then date_trunc('day', at at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai' else at end, at + delay, 1, md5(n::text), :tenant * 1000, now(), 1, 1, at + delay + interval '8 seconds', 1, '[]'
from (select n, account, 'https://www' || account % 1000 || '.city' || :tenant || '.example.gov.cn/yw/' || n || '.html' address,
             (array['关于做好', '关于进一步加强', '关于印发', '我市召开', '市领导调研', '关于开展', '图解：'])[1 + n % 7] || (array['今冬明春防火', '安全生产', '城镇燃气安全', '惠企资金申报', '义务教育招生', '医保缴费', '农村供水', '老旧小区改造', '营商环境'])[1 + n % 9] || '工作的' || (array['通知', '公告', '实施方案', '会议', '情况通报'])[1 + n % 5] || '（' || n || '）' title,
             least(now() - interval '11 minutes' - interval '20 seconds' * (n % 7), now() - interval '30 days' * (1 - power(n::float8 / :articles, 1.02)) - interval '12 minutes') at, interval '1 second' * (60 + (n * 7919) % 520) delay
      from (select n, :tenant * 1000 + 1 + (power((n * 7919) % 1009 / 1009.0, 1.6) * (select count(*) - 1 from accounts where tenant_id = :tenant))::int account from generate_series(1, :articles) n) x) y
where not (account % 13 = 5 and at > now() - interval '1 day' * (3 + account % 14));

update accounts a set last_article_at = m.at from (select account_id, max(coalesce(published_at, first_seen_at)) at from articles where tenant_id = :tenant group by 1) m where m.account_id = a.id;
update columns c set last_article_at = m.at from (select column_id, max(coalesce(published_at, first_seen_at)) at from articles where tenant_id = :tenant group by 1) m where m.column_id = c.id;

insert into crawl_tasks (tenant_id, account_id, column_id, host, created_at, due_at, fence, paused, done, last_tried_at, last_succeeded_at, first_published_at, last_failure, failures_in_row, taken, unfinished)
select :tenant, c.account_id, c.id, split_part(c.list_address, '/', 3), c.created_at, now() + interval '1 minute' * (c.id % 9), 5, c.account_id % 41 = 0, false, now() - interval '1 minute' * (c.id % 20), now() - interval '1 minute' * (c.id % 30),
       c.created_at, case when c.account_id % 23 = 3 then (array[3, 4, 7, 16])[1 + c.account_id % 4] end, case when c.account_id % 23 = 3 then 5 else 0 end, 100 + c.id % 400, false
from columns c where c.tenant_id = :tenant;

insert into crawl_runs (tenant_id, task_id, account_id, column_id, node, started_at, ended_at, requests, bytes, listed, taken, failure, message)
select :tenant, t.id, t.account_id, t.column_id, 'city-1', now() - interval '10 minutes' * k - interval '1 second' * (t.id % 600), now() - interval '10 minutes' * k - interval '1 second' * (t.id % 600) + interval '2 seconds', 3, 48213, 20, (t.id + k) % 3, t.last_failure, null
from crawl_tasks t cross join generate_series(0, 20) k where t.tenant_id = :tenant;

insert into probes (tenant_id, account_id, at, node, took, status, failure)
select :tenant, a.id, now() - interval '1 hour' * h, 'city-1', interval '300 milliseconds', case when (a.id * 31 + h) % 61 = 0 or (a.id % 23 = 3 and h < 30) then null else 200 end, case when (a.id * 31 + h) % 61 = 0 or (a.id % 23 = 3 and h < 30) then 4 end
from accounts a cross join generate_series(0, 167) h where a.tenant_id = :tenant;

insert into links (tenant_id, account_id, article_id, parent_address, address, text, kind, state, failure, status, failures_in_row, first_seen_at, checked_at, next_check_at)
select :tenant, account_id, id, address, address || '#' || n, '附件', n % 3, case when (id + n) % 97 = 0 then 2 else 1 end, case when (id + n) % 97 = 0 then 10 end, case when (id + n) % 97 = 0 then 404 else 200 end, 0, first_seen_at, now(), now() + interval '1 day'
from (select id, account_id, address, first_seen_at from articles where tenant_id = :tenant order by id limit 5000) a cross join generate_series(1, 3) n;

insert into findings (id, tenant_id, account_id, unit_id, article_id, check_key, fingerprint, tier, state, start, length, excerpt, context, message, suggestion, source, title, address, revision, snapshot_id, lexicon_version, opened_at, seen_at, routed_at, screenshot_tries, reviewed_by, reviewed_at, ended_at)
select :tenant * 100000 + n, :tenant, a.account_id, x.unit_id, a.id, c.key, md5(:tenant || '-' || n), case when n % 211 = 0 then 1 else c.tier end, s.state, 14, char_length(c.excerpt), c.excerpt, '……为深入贯彻落实上级决策部署，' || c.excerpt || '各有关单位要加强组织领导……', c.message, c.suggestion, c.source, a.title, a.address, 1, :tenant * 1000, 1,
       a.first_seen_at + interval '9 seconds', now(), a.first_seen_at + interval '10 seconds', 0, case when s.state in (1, 2) then 1 end, case when s.state in (1, 2) then a.first_seen_at + interval '2 hours' end, case when s.state in (2, 3, 4, 5) then least(now(), a.first_seen_at + interval '30 hours') end
from (select n, (power((n * 7919) % 1013 / 1013.0, 2) * 7)::int % 6 c, case when n % 10 in (0, 1, 2) then 0 when n % 10 = 3 then 1 when n % 10 = 4 then 2 else 3 end state, (n * 104729::bigint) % :articles + 1 article from generate_series(1, :findings) n) s
join (values (0, 'wrong-term', 2, '按排部署', '应为“安排部署”', '安排部署', '现代汉语词典（第7版）'), (1, 'dead-link', 2, '附件1', '附件打不开（404）', null, '国办秘函〔2019〕19号'), (2, 'sensitive-word', 3, '最佳', '疑似违反广告法的用语', null, '广告法第九条'),
             (3, 'privacy', 2, '3****************X', '公开了身份证号码', null, '个人信息保护法第二十八条'), (4, 'wrong-term', 4, '截止目前', '建议写作“截至目前”', '截至目前', '现代汉语词典（第7版）'), (5, 'stale-column', 3, '政策解读', '栏目超过 6 个月未更新', null, '国办秘函〔2019〕19号')) c(i, key, tier, excerpt, message, suggestion, source) on c.i = s.c
join articles a on a.id = :tenant * 1000000 + s.article join accounts x on x.id = a.account_id;

insert into rectifications (id, tenant_id, finding_id, unit_id, account_id, due_on, state, ordered_by, ordered_at, submitted_at, verified_at)
select f.id, :tenant, f.id, f.unit_id, f.account_id, (f.opened_at + interval '5 days')::date, case when f.state = 3 then 3 else 0 end, 1, f.opened_at + interval '2 hours', null, case when f.state = 3 then f.ended_at end
from findings f where f.tenant_id = :tenant and ((f.state = 1 and f.opened_at > now() - interval '6 days') or (f.state = 3 and f.id % 5 = 0));

insert into audit_entries (tenant_id, at, by, by_name, action, subject, detail, address)
select :tenant, now() - interval '7 minutes' * n, 1, '监管员 李', (array['确认问题', '标为误报', '登录', '添加站点', '暂停任务'])[1 + n % 5], '问题 #' || n, '', '10.0.0.' || n % 250 from generate_series(1, 400) n;

insert into crawl_rules (tenant_id, name, platform_key, unit_kind, account_id, period_minutes, from_hour, to_hour, data_since_on, "on")
values (:tenant, '所有网站', 'website', null, null, 10, 0, 24, null, true), (:tenant, '公共企事业单位', 'website', 3, null, 60, 6, 22, null, true);

select setval(pg_get_serial_sequence(t, 'id'), (select greatest(:tenant * 1000000 + 2000000, 100000000))) from unnest(array['units', 'accounts', 'columns', 'findings', 'rectifications']) t;
select setval(t, (select greatest(:tenant * 1000000 + 2000001, 100000001))) from unnest(array['article_ids', 'snapshot_ids']) t;
analyze;
